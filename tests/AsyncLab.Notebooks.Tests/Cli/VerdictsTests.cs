using System.Text.Json;

namespace AsyncLab.Notebooks.Tests.Cli;

public sealed class VerdictsTests : IDisposable
{
    private const string Verdict = """
        {"claim": "C2", "sentence": "A is faster than B.", "runtime": ".NET 10.0.1", "outcome": "Holds",
         "ratios": [{"heavy": "thread", "light": "[coroutine]", "median": 641.5, "low": 630, "high": 1650.25, "rounds": 7, "values": [1]}],
         "machine": {"cpu": "A CPU", "cores": 2, "grantedCores": 2, "system": "Linux"}, "when": "2026-01-01T00:00:00+00:00"}
        """;

    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task Verdicts_are_printed_with_ratio_interval_rounds_and_machine()
    {
        var result = await _asynclab.With("book/results/C2.dotnet.json", Verdict).RunAsync("verdicts", "book");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"C2 .*\.NET 10\.0\.1 .*holds .*thread ÷ \[coroutine\] .*641\.5× .*630× – 1,650\.25× .*7 .*A CPU, 2 CPUs, Linux", result.Output);
    }

    [Fact]
    public async Task A_ratio_with_a_label_is_printed_by_it()
    {
        var verdict = Verdict.Replace("\"values\": [1]", "\"values\": [1], \"label\": \"one wait (.NET)\"");
        var result = await _asynclab.With("book/results/C11.dotnet.json", verdict).RunAsync("verdicts", "book");
        Assert.Contains("one wait (.NET)", result.Output);
        Assert.DoesNotContain("÷", result.Output);
    }

    [Fact]
    public async Task Parts_of_a_claim_are_printed_by_their_names_in_order()
    {
        foreach (var part in (string[])["network", "disk"])
            _asynclab.With($"book/results/C2.{part}.dotnet.json", Verdict.Replace("\"when\"", $"\"part\": \"{part}\", \"when\""));
        Assert.Matches(@"(?s)C2 \(disk\) .*C2 \(network\) ", (await _asynclab.RunAsync("verdicts", "book")).Output);
    }

    [Fact]
    public async Task Programs_get_json()
    {
        var result = await _asynclab.With("notebooks/a.dib", "").With("book/results/C2.dotnet.json", Verdict).RunAsync("verdicts", "--json");
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal("C2", json.RootElement[0].GetProperty("claim").GetString());
        Assert.Equal(630, json.RootElement[0].GetProperty("ratios")[0].GetProperty("low").GetDouble());
    }

    [Fact]
    public async Task Without_a_run_there_is_a_sentence_that_says_what_to_do()
    {
        var result = await _asynclab.RunAsync("verdicts", "book");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("run the book first", result.Error);
    }

    [Theory]
    [InlineData("{\n\"claim\": 3}", 2)]
    [InlineData("null", 1)]
    [InlineData("{\"claim\": \"C1\"}", 1)]
    public async Task A_file_that_is_no_verdict_is_named_with_its_line(string text, int line)
    {
        var result = await _asynclab.With("book/results/x.json", text).RunAsync("verdicts", "book");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"x.json:{line}: expected a verdict", result.Error);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task A_notebook_is_told_where_to_save_its_verdicts()
    {
        var result = await _asynclab.With("a.dib", "#!csharp\nEnvironment.GetEnvironmentVariable(\"ASYNCLAB_RESULTS\")").RunAsync("run", "a.dib", "-o", "out");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(_asynclab.PathOf("out/results"), File.ReadAllText(_asynclab.PathOf("out/a.html")));
    }

    public void Dispose() => _asynclab.Dispose();
}
