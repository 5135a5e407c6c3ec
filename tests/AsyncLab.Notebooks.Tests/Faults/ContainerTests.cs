using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Tests.Book;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>
/// Chapters in a container of one core and 2 GiB. The variable ASYNCLAB_SMALL_CHAPTERS says which, by the start of their names: a look at
/// the whole book takes some minutes there.
/// </summary>
[Trait("Category", "Slow")]
public sealed partial class ContainerTests(ITestOutputHelper output) : IDisposable
{
    private const long TwoGibibytes = 2L << 30;
    private const int Plenty = 20_000;
    private const int Few = 300;

    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task On_one_core_with_2_GiB_and_few_threads_chapters_complete_and_say_what_was_smaller()
    {
        var asked = Environment.GetEnvironmentVariable("ASYNCLAB_SMALL_CHAPTERS") is { Length: > 0 } starts ? starts.Split(' ') : null;
        var pages = await RunAsync(asked is null ? Few : Plenty, asked ?? ["05"]);

        Assert.Contains(pages, page => page.Contains("1 of ", StringComparison.Ordinal));
        if (asked is null)
            Assert.All(pages, page => Assert.Matches(@"were tried: the system or its container allows \d+ more processes and threads", page));
    }

    public void Dispose() => _asynclab.Dispose();

    private async Task<IReadOnlyList<string>> RunAsync(int tasks, params string[] chapters)
    {
        using var container = new ControlGroup(TwoGibibytes, tasks);
        _asynclab.Under = container.Prefix;
        _asynclab.Variables["XDG_DATA_HOME"] = _asynclab.PathOf("data");
        var result = await _asynclab.RunAsync(["run", .. chapters.Select(c => Path.Combine(Chapters.Folder, $"{c}*.dib")), "--quick", "--output", "book"]);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var pages = Directory.EnumerateFiles(_asynclab.PathOf("book"), "*-*.html").Order(StringComparer.Ordinal).ToList();
        output.WriteLine(result.Output);
        foreach (var page in pages)
            output.WriteLine($"{Path.GetFileName(page)}: {string.Join(" | ", Smaller().Matches(File.ReadAllText(page)).Select(m => m.Value).Distinct())}");
        return [.. pages.Select(File.ReadAllText)];
    }

    [GeneratedRegex(@"[^.;<>]*were tried: [^.;<>]*")]
    private static partial Regex Smaller();
}
