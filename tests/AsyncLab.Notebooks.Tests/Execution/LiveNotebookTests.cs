using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

/// <summary>A notebook's process that stays while its cells are edited.</summary>
[Trait("Category", "Slow")]
public sealed partial class LiveNotebookTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-test-");
    private readonly LiveNotebook _live;

    public LiveNotebookTests() => _live = new(Notebooks.HostCommand, NotebookPath, RunOptions.Default);

    private string NotebookPath => Path.Combine(_folder.FullName, "live.dib");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _live.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_changed_cell_runs_on_what_those_before_it_have_left()
    {
        await RunAsync(0, "System.IO.File.AppendAllText(\"ran\", \"1\");\nvar x = 20;", "x + 1", "x + 2");
        var result = await RunAsync(1, "System.IO.File.AppendAllText(\"ran\", \"1\");\nvar x = 20;", "x * 2", "x * 3");
        Assert.Equal("1", File.ReadAllText(Path.Combine(_folder.FullName, "ran")));
        Assert.Equal(["40", "60"], ShownIn(result));
        Assert.Equal(CellStatus.NotRun, result.Cells[0].Status);
        Assert.Equal(3, _live.Kept);
    }

    [Fact]
    public async Task Variables_have_the_values_again_that_the_cells_before_gave_them_but_objects_stay_changed()
    {
        string[] cells = ["var count = 1;\nvar list = new List<int>();\n(int A, int B) pair = (1, 1);\nconst int Fixed = 1;\nreadonly int once = 1;", "count++;\npair.A++;\nlist.Add(0);\n$\"{count} {pair} {list.Count}\""];
        Assert.Equal(["2 (2, 1) 1"], ShownIn(await RunAsync(0, cells)));
        Assert.Equal(["2 (2, 1) 2"], ShownIn(await RunAsync(1, cells)));
        Assert.Equal(["2 (2, 1) 3"], ShownIn(await RunAsync(1, cells)));
    }

    [Fact]
    public async Task What_a_changed_cell_declared_before_is_no_longer_there()
    {
        await RunAsync(0, "var a = 1;", "using System.Xml;\nvar b = 2;", "b");
        var result = await RunAsync(1, "var a = 1;", "var c = 3;", "b");
        Assert.Contains("CS0103", result.Error().Message);
        Assert.Equal(2, _live.Kept);
        Assert.Equal(["3"], ShownIn(await RunAsync(2, "var a = 1;", "var c = 3;", "c")));
    }

    [Fact]
    public async Task A_cell_may_fail_again_and_again_until_it_is_right()
    {
        foreach (var wrong in (string[])["throw new Exception(\"no\");", "not C#", "#r \"missing.dll\"", "throw null;"])
            Assert.Equal(CellStatus.Failed, (await RunAsync(_live.Kept, "var x = 1;", wrong)).Cells[1].Status);
        Assert.Equal(["2"], ShownIn(await RunAsync(1, "var x = 1;", "x + 1")));
    }

    [Fact]
    public async Task What_past_the_console_is_written_belongs_to_its_cell_in_every_run()
    {
        const string Echo = "using var p = System.Diagnostics.Process.Start(\"echo\", \"past\");\np.WaitForExit();";
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There echo is no program.");
        for (var run = 0; run < 2; run++)
        {
            var result = await RunAsync(run, "1", $"{{\n{Echo.Replace("using var", "var")}\n}}", "2");
            Assert.Equal("past\n", result.Cells[1].Console());
        }
    }

    [Fact]
    public async Task A_run_that_is_to_stop_ends_after_the_cell_that_runs()
    {
        var document = Document("System.Threading.Thread.Sleep(300);\n1", "2", "3");
        var result = new ResultBuilder(document);
        await foreach (var e in _live.RunAsync(document, 0))
        {
            result.Add(e);
            if (e is CellStarted)
                _live.Stop();
        }

        Assert.Equal([CellStatus.Succeeded, CellStatus.NotRun, CellStatus.NotRun], result.Result.Cells.Select(c => c.Status));
        Assert.Equal(["2", "3"], ShownIn(await RunAsync(_live.Kept, "System.Threading.Thread.Sleep(300);\n1", "2", "3")));
    }

    [Fact]
    public async Task A_process_that_dies_fails_the_cell_and_cannot_run_any_more()
    {
        var result = await RunAsync(0, "1", "Environment.Exit(3);", "2");
        Assert.Equal([CellStatus.Succeeded, CellStatus.Failed, CellStatus.NotRun], result.Cells.Select(c => c.Status));
        Assert.Contains("exit code 3", result.Error().Message);
        await Waiting.UntilAsync(() => _live.HasEnded);
        Assert.Contains("exit code 3", (await RunAsync(1, "1", "2")).Error().Message);
    }

    [Fact]
    public async Task A_process_that_is_killed_while_nothing_runs_is_known_to_be_gone()
    {
        Assert.Single(ShownIn(await RunAsync(0, "1")));
        Assert.False(_live.HasEnded);
        _live.Kill();
        await Waiting.UntilAsync(() => _live.HasEnded);
    }

    [Fact]
    public async Task A_long_notebook_arrives_whole()
    {
        var text = new string('ä', 300_000);
        Assert.Equal(["300000"], ShownIn(await RunAsync(0, $"\"{text}\".Length")));
    }

    private async Task<NotebookResult> RunAsync(int kept, params string[] cells)
    {
        var document = Document(cells);
        var result = new ResultBuilder(document);
        await foreach (var e in _live.RunAsync(document, kept).WithCancellation(TestContext.Current.CancellationToken))
            result.Add(e);
        return result.Result;
    }

    // The file itself is not there: what runs is what the process is told.
    private DibDocument Document(params string[] cells) =>
        DibDocument.Parse(string.Join("\n", cells.Select(c => $"#!csharp\n\n{c}\n")), NotebookPath);

    // Numbers are shown as HTML.
    private static IEnumerable<string> ShownIn(NotebookResult result) =>
        result.Cells.SelectMany(c => c.Outputs).OfType<DisplayOutput>().Select(o => Markup().Replace(o.Content, ""));

    [GeneratedRegex("<style>.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Markup();
}
