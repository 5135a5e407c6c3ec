using System.Diagnostics;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

/// <summary>A notebook in a process of its own: each test takes a second or so.</summary>
[Trait("Category", "Slow")]
public class ProcessTests
{
    [Fact]
    public async Task A_notebook_in_a_process_shows_what_it_shows_in_this_one()
    {
        var result = await Notebooks.RunInProcessAsync("order.dib");

        Assert.True(result.Succeeded);
        Assert.Equal(["one\n", "three", "four", "five"], result.Cells[0].Outputs.OfType<ConsoleOutput>().Select(o => o.Text));
        Assert.Equal("two", result.Cells[0].Display());
    }

    [Fact]
    public async Task The_working_directory_is_the_notebooks_folder()
    {
        var result = await Notebooks.RunInProcessAsync("imported/folder.dib");

        Assert.Equal(Path.GetDirectoryName(Notebooks.Fixture("imported/folder.dib")), result.Cells[0].Display());
    }

    [Fact]
    public async Task Output_is_live()
    {
        var signal = Notebooks.Fixture("live.signal");
        File.Delete(signal);

        // The cell waits for the file, so the text must arrive while it runs.
        var result = await Notebooks.RunInProcessAsync("live.dib", e =>
        {
            if (e is CellShowed { Output: ConsoleOutput { Text: "early\n" } })
                File.WriteAllText(signal, "");
        });

        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task What_native_code_and_other_processes_write_belongs_to_the_cell()
    {
        var result = await Notebooks.RunInProcessAsync("native.dib");

        Assert.True(result.Succeeded);
        Assert.Equal([new ConsoleOutput("past the console: 1\n", false)], result.Cells[0].Outputs);
        Assert.Equal([new ConsoleOutput("past the console: 2\n", true)], result.Cells[1].Outputs);
        Assert.Equal("from another process", result.Cells[2].Console().TrimEnd());
    }

    [Fact]
    public async Task An_exit_in_a_cell_fails_the_cell_and_keeps_what_it_showed()
    {
        var result = await Notebooks.RunInProcessAsync("exit.dib");

        Assert.Equal([CellStatus.Succeeded, CellStatus.Failed, CellStatus.NotRun], result.Cells.Select(c => c.Status));
        Assert.Equal("half a line", result.Cells[1].Console());
        Assert.Equal("exit.dib:7: while cell 2 ran, the notebook's process ended with exit code 3", result.Error().Message);
    }

    [Fact]
    public async Task A_stack_overflow_fails_the_cell()
    {
        var result = await Notebooks.RunInProcessAsync("stack-overflow.dib");

        Assert.Equal(CellStatus.Failed, result.Cells[0].Status);
        Assert.StartsWith("stack-overflow.dib:3: while cell 1 ran, the notebook's process ", result.Error().Message);
        Assert.Contains("Stack overflow", result.Cells[0].Console());
    }

    [Fact]
    public async Task A_killed_process_fails_the_cell()
    {
        var result = await Notebooks.RunInProcessAsync("killed.dib");

        Assert.Equal(CellStatus.Failed, result.Cells[0].Status);
        Assert.Contains(OperatingSystem.IsWindows() ? "exit code" : "SIGKILL", result.Error().Message);
    }

    [Fact]
    public async Task A_thread_that_a_cell_left_running_does_not_keep_the_process()
    {
        var clock = Stopwatch.StartNew();
        var result = await Notebooks.RunInProcessAsync("endless-thread.dib");

        Assert.True(result.Succeeded);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"it took {clock.Elapsed}");
    }

    [Fact]
    public async Task Large_displays_and_broken_text_arrive()
    {
        var result = await Notebooks.RunInProcessAsync("large.dib");

        Assert.True(result.Succeeded);
        Assert.Equal(10_000_000, result.Cells[0].Display().Length);
        Assert.Equal("a\uFFFDb", result.Cells[1].Display());
        Assert.Equal("\U0001F600", result.Cells[2].Console());
    }

    [Fact]
    public async Task Ten_thousand_lines_arrive_in_order()
    {
        var result = await Notebooks.RunInProcessAsync("many-lines.dib");

        Assert.Equal(Enumerable.Range(0, 10_000).Select(i => $"line {i}"), result.Cells[0].Console().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Cancellation_kills_the_process_and_all_that_it_started()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var ids = new List<int>();
        var run = Notebooks.RunInProcessAsync("sleeping-process.dib", e =>
        {
            if (e is not CellShowed { Output: DisplayOutput display })
                return;

            ids.AddRange(display.Content.Split(' ').Select(int.Parse));
            cancellation.Cancel();
        }, cancellation.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(2, ids.Count);
        await AssertEndedAsync(ids);
        Assert.Empty(Directory.EnumerateFiles(Path.GetTempPath(), $"*-{ids[0]}-*"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Temporary_files_are_gone_with_the_run(bool isStopped)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var folder = "";
        var run = Notebooks.RunInProcessAsync(isStopped ? "temporary-files-stopped.dib" : "temporary-files.dib", e =>
        {
            if (e is not CellShowed { Output: DisplayOutput display })
                return;

            folder = display.Content;
            Assert.Single(Directory.EnumerateFiles(folder));
            if (isStopped)
                cancellation.Cancel();
        }, cancellation.Token);

        if (isStopped)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        else
            Assert.True((await run).Succeeded);
        Assert.NotEqual(Path.GetTempPath(), folder);
        Assert.False(Directory.Exists(folder), folder);
    }

    [Fact]
    public async Task A_process_that_a_cell_left_behind_is_ended()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows whose child an orphan was.");
        var result = await Notebooks.RunInProcessAsync("left-behind.dib");

        await AssertEndedAsync([int.Parse(result.Cells[0].Display(), null)]);
    }

    [Fact]
    public async Task A_process_ends_with_its_parent()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows whose child an orphan was.");
        var result = await Notebooks.RunInProcessAsync("dying-parent.dib");

        await AssertEndedAsync(result.Cells[0].Display().Split(' ').Select(int.Parse));
    }

    [Fact]
    public async Task A_host_that_does_not_start_its_work_fails_the_first_cell_with_what_it_said()
    {
        var result = new ResultBuilder(DibDocument.Load(Notebooks.Fixture("state.dib")));
        IReadOnlyList<string> notAHost = [DotnetCommand.Path, "exec", "no-such-host.dll"];
        await foreach (var e in NotebookProcess.RunAsync(notAHost, Notebooks.Fixture("state.dib"), cancellationToken: TestContext.Current.CancellationToken))
            result.Add(e);

        Assert.Equal(CellStatus.Failed, result.Result.Cells[0].Status);
        Assert.Contains("no-such-host.dll", result.Result.Cells[0].Console());
    }

    [Fact]
    public async Task A_missing_notebook_is_an_error_before_any_process_starts() =>
        await Assert.ThrowsAsync<DibFormatException>(() => Notebooks.RunInProcessAsync("missing.dib"));

    // A killed process has an entry until its parent, or the first process of the machine, has taken note.
    internal static async Task AssertEndedAsync(IEnumerable<int> ids)
    {
        var alive = ids.ToList();
        Assert.NotEmpty(alive);
        for (var i = 0; i < 100 && alive.Count > 0; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            alive.RemoveAll(id => !StartedProcess.IsAlive(id));
        }

        Assert.Empty(alive);
    }
}
