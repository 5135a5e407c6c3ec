using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Tests.Book;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>A book of one notebook that is run again and again, and of whose processes one is killed each time.</summary>
internal sealed partial class FaultyBook : IDisposable
{
    private const string LastWord = "measured to the end";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PatienceWithRun = TimeSpan.FromSeconds(120);

    private readonly AsyncLabProcess _asynclab = new();
    private int _runs;

    /// <param name="cells">What the notebook does after it has imported the library, a cell each.</param>
    public FaultyBook(params string[] cells)
    {
        _asynclab.With("notebooks/setup.dib", File.ReadAllText(Path.Combine(Chapters.Folder, "setup.dib")))
            .With("notebooks/a.dib", string.Concat(((string[])["#!import setup.dib", .. cells, $"\"{LastWord}\""]).Select(c => $"#!csharp\n\n{c}\n\n")));
        _asynclab.Variables["ASYNCLAB_QUICK"] = "1";
        // Others may measure here at the same time.
        _asynclab.Variables["XDG_DATA_HOME"] = _asynclab.PathOf("data");
    }

    /// <summary>The page.</summary>
    public string Page => File.ReadAllText(_asynclab.PathOf("book/a.html"));

    /// <summary>Runs it to its end.</summary>
    /// <returns>What is wrong with that, in sentences.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        using var run = Start();
        var result = await AsyncLabProcess.EndAsync(run.Process);
        return [.. await run.LeftAsync(Patience), .. result.ExitCode == 0 ? Unfinished() : [$"the next run failed: {result.Output}{result.Error}"]];
    }

    /// <summary>Runs it, kills a process of this role at a random moment, and looks what stayed.</summary>
    public async Task<Fault> KillAsync(Role role, Random random)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var run = Start();
        var ended = AsyncLabProcess.EndAsync(run.Process);
        var victim = await run.KillAsync(role, random, ended);
        var clock = Stopwatch.StartNew();
        var result = await ended.WaitAsync(PatienceWithRun, cancellation);
        var left = await run.LeftAsync(Patience);
        return new(role, victim, clock.Elapsed, [.. left, .. HalfWritten(), .. Unclear(result)]);
    }

    public void Dispose() => _asynclab.Dispose();

    private MarkedRun Start()
    {
        var (folder, mark) = (Directory.CreateDirectory(_asynclab.PathOf($"temporary-{++_runs}")), Guid.NewGuid().ToString("N"));
        _asynclab.Variables["TMPDIR"] = folder.FullName;
        _asynclab.Variables[MarkedRun.Variable] = mark;
        return new(_asynclab.Start("run", "--force"), folder, mark);
    }

    // Of each file there is an old one or a new one.
    private IEnumerable<string> HalfWritten()
    {
        if (!Page.TrimEnd().EndsWith("</html>", StringComparison.Ordinal))
            yield return "the page is half written";
        foreach (var file in Directory.EnumerateFiles(_asynclab.PathOf("book"), "*.json", SearchOption.AllDirectories).Where(f => !IsJson(f)))
            yield return $"{file} is half written";
    }

    private IEnumerable<string> Unfinished() =>
        Directory.EnumerateFiles(_asynclab.PathOf("book"), "*.tmp", SearchOption.AllDirectories).Select(f => $"the next run left {f}")
            .Concat(Page.Contains(LastWord, StringComparison.Ordinal) ? [] : ["the page of the next run is not its own"]);

    private static IEnumerable<string> Unclear(CommandResult result) =>
        TraceOrCrash().IsMatch(result.Output + result.Error) ? [$"the command printed a stack trace: {result.Output}{result.Error}"] : [];

    private static bool IsJson(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Frames of a trace, or what the runtime says of a program that ends with one.
    [GeneratedRegex(@"^ {3,}at \S+\(|^Unhandled exception", RegexOptions.Multiline)]
    private static partial Regex TraceOrCrash();
}

/// <summary>What became of a run of which a process was killed.</summary>
/// <param name="Role">What was to be killed.</param>
/// <param name="WasKilled">Whether there was such a process.</param>
/// <param name="Elapsed">From then to the end of the run.</param>
/// <param name="Findings">What is wrong, in sentences.</param>
internal sealed record Fault(Role Role, bool WasKilled, TimeSpan Elapsed, IReadOnlyList<string> Findings);
