using System.Runtime.CompilerServices;
using AsyncLab.Cli;
using AsyncLab.Mutations;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Documents;

/// <summary>A million inputs that are nearly good, here and in the tests of the library: each is read or refused with its file and line.</summary>
[Trait("Category", "Slow")]
public class MutationTests
{
    // Long inputs only take longer.
    private const int LongestSeed = 4_000;

    private static readonly string[] DibPieces =
        ["#!csharp\n", "#!markdown\n", "#!meta\n", "#!meta\n{\"kernelInfo\":", "{}", "//| skip: true\n", "//| timeout: 9999999d\n", "//| name: \"", "#!import setup.dib\n", "\r", "\r\n", "#!"];

    private static readonly string[] JsonPieces =
        ["{", "}", "[", "]", ",", ":", "null", "true", "-0", "1e999", "\"\\ud800\"", "\"cells\"", "\"source\"", "\"cell_type\": \"code\"", "\"metadata\": 1", "\"outputs\": {}", "\"$type\":\"none\"", "\"event\":\"showed\"", "\"kind\":\"console\""];

    [Fact]
    public void A_dib_is_read_as_it_is_or_refused() => new Mutants(Seeds("*.dib"), DibPieces).Each(400_000, text => Read(text, "a.dib", document => Assert.Equal(text, document.ToString())));

    [Fact]
    public void An_ipynb_is_read_or_refused() => new Mutants(Seeds("*.ipynb"), JsonPieces).Each(300_000, text => Read(text, "a.ipynb", document => Assert.NotEmpty(document.Cells)));

    [Fact]
    public void A_line_of_a_run_is_an_event_or_nothing() =>
        new Mutants([.. Events.Select(e => System.Text.Encoding.UTF8.GetString(RunEventJson.ToLine(e)))], JsonPieces).Each(100_000, line => _ = RunEventJson.FromLine(line));

    [Fact]
    public void A_verdict_is_read_or_refused() => new Mutants([Verdict], JsonPieces).Each(50_000, text =>
    {
        try
        {
            Assert.NotNull(VerdictFile.Parse(text, "v.json").Ratios);
        }
        catch (UsageException e)
        {
            Assert.Matches(@"^v\.json:\d+: ", e.Message);
        }
    });

    private const string Verdict = """
        { "claim": "C1", "sentence": "Coroutines start fast.", "runtime": ".NET 10", "outcome": "Holds", "when": "2026-11-22T10:00:00+00:00",
          "ratios": [{ "heavy": "thread", "light": "coroutine", "median": 600.5, "low": 500, "high": 700, "rounds": 9 }],
          "machine": { "cpu": "a", "grantedCores": 2, "system": "b" } }
        """;

    private static RunEvent[] Events =>
    [
        new CellStarted(1), new CellProgressed(1, 50), new CellShowed(1, new ConsoleOutput("text\n", IsError: true)), new CellShowed(1, new DisplayOutput("text/html", "<b>1</b>")),
        new CellShowed(1, new ErrorOutput("a.dib:1: no", "detail")), new CellUpdated(1, 1, new("text/plain", "2")), new CellEnded(1, true, TimeSpan.FromSeconds(1)),
    ];

    private static void Read(string text, string path, Action<DibDocument> check)
    {
        try
        {
            check(DibDocument.Parse(text, path));
        }
        catch (DibFormatException e)
        {
            Assert.Equal(path, e.Path);
            Assert.InRange(e.Line, 1, text.Count(c => c == '\n') + 1);
            Assert.StartsWith($"{path}:{e.Line}: ", e.Message, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<string> Seeds(string pattern, [CallerFilePath] string here = "") =>
        [.. Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "..", "Fixtures"), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(text => text.Length is > 0 and < LongestSeed)];
}
