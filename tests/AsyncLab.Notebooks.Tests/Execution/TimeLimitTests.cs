using System.Diagnostics;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

/// <summary>A notebook's process that is ended when its time is up.</summary>
[Trait("Category", "Slow")]
public class TimeLimitTests
{
    [Fact]
    public async Task A_cell_that_runs_too_long_is_ended_with_all_that_it_started_and_what_it_showed_is_kept()
    {
        var result = await Notebooks.RunInProcessAsync("too-long.dib");

        Assert.Equal([CellStatus.Succeeded, CellStatus.Failed, CellStatus.NotRun], result.Cells.Select(c => c.Status));
        Assert.Equal([false, true, false], result.Cells.Select(c => c.ProcessEnded));
        Assert.Equal("so far", result.Cells[1].Console());
        Assert.StartsWith("too-long.dib:7: cell 2 (sleeper) ran longer than its limit of 4s; the notebook's process was ended", result.Error().Message);
        await ProcessTests.AssertEndedAsync(result.Cells[1].Display().Split(' ').Select(int.Parse));
    }

    [Fact]
    public async Task The_tag_of_a_cell_goes_before_the_limit_of_all_cells()
    {
        var result = await Notebooks.RunInProcessAsync("long-second-cell.dib", options: new() { CellTimeout = TimeSpan.FromMilliseconds(500) });

        Assert.Equal([CellStatus.Succeeded, CellStatus.Failed], result.Cells.Select(c => c.Status));
        Assert.StartsWith("long-second-cell.dib:8: cell 2 (rest) ran longer than its limit of 500ms", result.Error().Message);
        Assert.InRange(result.Cells[1].Elapsed, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_notebook_that_runs_too_long_is_ended_in_the_cell_that_runs()
    {
        var clock = Stopwatch.StartNew();
        var result = await Notebooks.RunInProcessAsync("long-second-cell.dib", options: new() { Timeout = TimeSpan.FromSeconds(5) });

        var failed = Assert.Single(result.Cells, c => c.Status == CellStatus.Failed);
        Assert.True(failed.ProcessEnded);
        Assert.StartsWith($"long-second-cell.dib:{failed.Cell.Line}: the notebook ran longer than its limit of 5s; its process was ended in cell {failed.Cell.Label}", result.Error().Message);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(50));
    }

    [Fact]
    public async Task A_notebook_whose_time_is_up_before_its_first_cell_fails_there()
    {
        var result = await Notebooks.RunInProcessAsync("state.dib", options: new() { Timeout = TimeSpan.FromMilliseconds(1) });

        Assert.Equal(CellStatus.Failed, result.Cells.First(c => c.Status != CellStatus.NotRun).Status);
        Assert.Contains("the notebook ran longer than its limit of 1ms", result.Error().Message);
    }

    [Fact]
    public async Task A_run_in_time_is_not_disturbed()
    {
        var result = await Notebooks.RunInProcessAsync("state.dib", options: new() { CellTimeout = TimeSpan.FromMinutes(1), Timeout = TimeSpan.FromMinutes(5) });

        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task A_process_that_ends_after_an_earlier_failure_is_told_when_the_notebook_keeps_going()
    {
        var result = await Notebooks.RunInProcessAsync("died-later.dib", options: new() { KeepGoing = true });

        Assert.Equal([CellStatus.Failed, CellStatus.Failed, CellStatus.NotRun], result.Cells.Select(c => c.Status));
        Assert.Equal([false, true, false], result.Cells.Select(c => c.ProcessEnded));
        Assert.Contains("while cell 2 ran, the notebook's process ended with exit code 3", Assert.IsType<ErrorOutput>(result.Cells[1].Outputs[^1]).Message);
    }

    [Fact]
    public async Task The_end_of_the_process_is_no_expected_error()
    {
        var result = await Notebooks.RunInProcessAsync("exit-expected.dib");

        Assert.Equal([CellStatus.Failed, CellStatus.NotRun], result.Cells.Select(c => c.Status));
        Assert.Equal("exit-expected.dib:3: while cell 1 (exit) ran, the notebook's process ended with exit code 3", result.Error().Message);
    }

    [Fact]
    public async Task A_notebook_of_which_nothing_is_to_run_succeeds()
    {
        using var notebook = new TemporaryNotebook("#!csharp\n\n//| skip: true\nthrow new Exception();\n");
        var events = NotebookProcess.RunAsync(Notebooks.HostCommand, notebook.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(await events.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_the_process_is_told_is_read_as_it_was_written()
    {
        var options = new RunOptions
        {
            Parameters = new Dictionary<string, string> { ["a"] = "\"'\n\u2028 \\ 😀" },
            KeepGoing = true,
            CellTimeout = TimeSpan.FromSeconds(1.5),
            Timeout = TimeSpan.FromHours(2),
        };
        var read = RunOptionsJson.FromText(RunOptionsJson.ToText(options))!;

        Assert.Equal(options.Parameters, read.Parameters);
        Assert.Equal(options with { Parameters = read.Parameters }, read);
        Assert.Null(RunOptionsJson.FromText("no json"));
    }

    private sealed class TemporaryNotebook : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-test-");

        public TemporaryNotebook(string text) => File.WriteAllText(Path, text);

        public string Path => System.IO.Path.Combine(_folder.FullName, "test.dib");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
