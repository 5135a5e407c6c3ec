using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml.Linq;
using AsyncLab.Cli;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Cli;

public sealed class ReportTests : IDisposable
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private readonly AsyncLabProcess _asynclab = new();

    public void Dispose() => _asynclab.Dispose();

    [Fact, Trait("Category", "Slow")]
    public async Task Both_reports_tell_what_became_of_each_cell()
    {
        _asynclab.With("notebooks/a.dib", "#!markdown\n# A\n#!csharp\n\n//| name: sum\n1 + 1")
            .With("notebooks/b.dib", "#!csharp\n1\n#!csharp\nthrow new Exception(\"no \\u001b[31mluck\");\n#!csharp\n2");
        await _asynclab.RunAsync("run", "notebooks/a.dib");
        var result = await _asynclab.RunAsync("run", "--report", "out/report.json", "--report", "report.trx");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));

        using var json = JsonDocument.Parse(File.ReadAllText(_asynclab.PathOf("out/report.json")));
        Assert.False(json.RootElement.GetProperty("succeeded").GetBoolean());
        var notebooks = json.RootElement.GetProperty("notebooks").EnumerateArray().ToList();
        Assert.Equal(["unchanged", "failed"], notebooks.Select(n => n.GetProperty("outcome").GetString()));
        Assert.Equal(_asynclab.PathOf("notebooks/b.dib"), notebooks[1].GetProperty("path").GetString());
        var named = Assert.Single(notebooks[0].GetProperty("cells").EnumerateArray());
        Assert.Equal((2, "sum", 5, "succeeded"), (named.GetProperty("number").GetInt32(), named.GetProperty("name").GetString(), named.GetProperty("line").GetInt32(), named.GetProperty("status").GetString()));
        var cells = notebooks[1].GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal(["succeeded", "failed", "notRun"], cells.Select(c => c.GetProperty("status").GetString()));
        Assert.Contains("b.dib:4: System.Exception: no \u001b[31mluck", cells[1].GetProperty("error").GetString());
        Assert.InRange(cells[1].GetProperty("elapsed").GetDouble(), 0.000001, 600);

        var trx = XDocument.Load(_asynclab.PathOf("report.trx"));
        Assert.Equal(
            [("a.dib: cell 2 (sum)", "Passed"), ("b.dib: cell 1", "Passed"), ("b.dib: cell 2", "Failed"), ("b.dib: cell 3", "NotExecuted")],
            trx.Descendants(Trx + "UnitTestResult").Select(t => (t.Attribute("testName")!.Value, t.Attribute("outcome")!.Value)));
        Assert.Contains(@"no \u001B[31mluck", Assert.Single(trx.Descendants(Trx + "Message")).Value);
        var counters = Assert.Single(trx.Descendants(Trx + "Counters"));
        Assert.Equal(("4", "3", "2", "1"), (counters.Attribute("total")!.Value, counters.Attribute("executed")!.Value, counters.Attribute("passed")!.Value, counters.Attribute("failed")!.Value));
    }

    [Fact, Trait("Category", "Slow")]
    public async Task A_run_that_is_stopped_reports_what_it_has()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signal.");
        _asynclab.With("notebooks/a.dib", "#!csharp\n1\n#!csharp\nFile.WriteAllText(\"../waits\", \"\");\nSystem.Threading.Thread.Sleep(300_000);").With("notebooks/b.dib", "#!csharp\n1");
        using var process = _asynclab.Start("run", "--report", "report.json", "--report", "report.trx");
        await AsyncLabProcess.UntilAsync(process, () => File.Exists(_asynclab.PathOf("waits")));
        Process.Start("kill", ["-s", "TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        Assert.Equal(130, (await AsyncLabProcess.EndAsync(process)).ExitCode);
        using var json = JsonDocument.Parse(File.ReadAllText(_asynclab.PathOf("report.json")));
        Assert.Equal(
            ["stopped: succeeded running", "notRun: notRun"],
            json.RootElement.GetProperty("notebooks").EnumerateArray().Select(n =>
                $"{n.GetProperty("outcome")}: {string.Join(' ', n.GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("status")))}"));
        Assert.Equal(["Passed", "Aborted", "NotExecuted"], XDocument.Load(_asynclab.PathOf("report.trx")).Descendants(Trx + "UnitTestResult").Select(t => t.Attribute("outcome")!.Value));
    }

    [Theory]
    [InlineData("report.xml", "expected a file that ends in .json or .trx")]
    [InlineData("folder.json", "is a folder")]
    public async Task What_cannot_be_a_report_is_said_before_anything_runs(string file, string message)
    {
        Directory.CreateDirectory(_asynclab.PathOf("folder.json"));
        var result = await _asynclab.With("notebooks/a.dib", "#!csharp\n1").RunAsync("run", "--report", file);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error);
    }

    [Fact]
    public void Whatever_a_cell_says_the_test_results_are_xml_and_each_refers_to_its_definition()
    {
        var message = string.Concat(Enumerable.Range(0, 0x100).Select(c => (char)c)) + "\ud800 \ufffe\uffff \ud83d\ude00 ]]> <&\"'";
        var cells = Enum.GetValues<CellStatus>().Select((status, i) => new ReportedCell(i + 1, message, 3, status, 1.5, message, message)).ToList();
        var run = new ReportedRun(1, DateTimeOffset.Now, 3.2, false, [new("/folder/\u0001.dib", NotebookOutcome.Failed, DateTimeOffset.Now, 3, cells)]);
        var trx = XDocument.Parse(ReportTrx.Of(run));
        Assert.All(trx.Descendants(Trx + "Message"), m => Assert.EndsWith(@"\uD800 \uFFFE\uFFFF 😀 ]]> <&""'", m.Value));
        Assert.Equal(cells.Count, trx.Descendants(Trx + "Message").Count());
        var ids = trx.Descendants(Trx + "UnitTest").Select(t => (t.Attribute("id")!.Value, t.Element(Trx + "Execution")!.Attribute("id")!.Value)).ToList();
        Assert.Equal(ids, trx.Descendants(Trx + "UnitTestResult").Select(t => (t.Attribute("testId")!.Value, t.Attribute("executionId")!.Value)));
        Assert.Equal(ids, trx.Descendants(Trx + "TestEntry").Select(t => (t.Attribute("testId")!.Value, t.Attribute("executionId")!.Value)));
        Assert.Equal(ids.Count, ids.Select(i => i.Item2).Distinct().Count());
    }

    [Fact]
    public void A_cell_is_the_same_test_in_every_run()
    {
        var cell = new ReportedCell(2, null, 3, CellStatus.Succeeded, 1, null, null);
        Assert.Equal(new TrxTest("/here/a.dib", cell, default).Id, new TrxTest("/there/a.dib", cell with { Elapsed = 2 }, default).Id);
        Assert.NotEqual(new TrxTest("a.dib", cell, default).Id, new TrxTest("a.dib", cell with { Number = 3 }, default).Id);
    }

    [Fact]
    public void The_schema_that_is_written_down_is_that_of_the_reports() =>
        Assert.Equal(ReportJson.Schema(), File.ReadAllText(SchemaFile()).ReplaceLineEndings("\n"));

    private static string SchemaFile([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../lib/AsyncLab.Cli/Reports/report.schema.json");
}
