using System.Text.Json;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>The whole book, run by the command once for all its tests: a quick look, which makes every figure and verdict.</summary>
public class BookRun : IAsyncLifetime
{
    /// <summary>The environment variable that names a book that the command has just made; making it again takes minutes.</summary>
    private const string MadeVariable = "ASYNCLAB_TEST_BOOK";

    private readonly AsyncLabProcess _asynclab = new();
    private string _book = "";

    internal CommandResult Result { get; private set; } = new(-1, "", "");

    /// <summary>The page of a chapter.</summary>
    internal string PageOf(string chapter) => Path.Combine(_book, chapter + ".html");

    /// <summary>What the run found.</summary>
    internal IReadOnlyList<(string Claim, string Runtime, string Outcome)> Verdicts =>
        [.. Directory.GetFiles(Path.Combine(_book, "results")).Select(Verdict).OrderBy(v => v.Claim, StringComparer.Ordinal).ThenBy(v => v.Runtime, StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        if (Made is { Length: > 0 } made)
        {
            (_book, Result) = (made, new(0, "", ""));
            return;
        }

        _book = _asynclab.PathOf("book");
        Prepare(_asynclab);
        Result = await _asynclab.RunAsync("run", Chapters.Folder, "--quick", "--output", "book");
    }

    public ValueTask DisposeAsync()
    {
        _asynclab.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected virtual string? Made => Environment.GetEnvironmentVariable(MadeVariable);

    private protected virtual void Prepare(AsyncLabProcess asynclab)
    {
    }

    private static (string Claim, string Runtime, string Outcome) Verdict(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).Split('.');
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        // Between claim and runtime may stand a part of the claim.
        return (name[0], name[^1], json.RootElement.GetProperty("outcome").GetString()!);
    }
}

/// <summary>The same on a machine that has everything but a Python and PostgreSQL.</summary>
public sealed class BareBookRun : BookRun
{
    private protected override string? Made => null;

    private protected override void Prepare(AsyncLabProcess asynclab)
    {
        var programs = Directory.CreateDirectory(asynclab.PathOf("programs")).FullName;
        foreach (var program in Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Where(Directory.Exists)
            .SelectMany(Directory.GetFiles).Where(f => !Path.GetFileName(f).StartsWith("py", StringComparison.Ordinal)).DistinctBy(Path.GetFileName))
            File.CreateSymbolicLink(Path.Combine(programs, Path.GetFileName(program)), program);
        asynclab.Variables["PATH"] = programs;
        asynclab.Variables["ASYNCLAB_POSTGRES"] = "none";
    }
}
