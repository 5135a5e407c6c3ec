using AsyncLab.Tests.Workers;

namespace AsyncLab.DotNetInteractive.Tests;

/// <summary>The button by which a reader stops a cell.</summary>
public sealed class StopTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan NextMeasurement = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_stopped_cell_leaves_no_worker_behind_and_the_next_one_measures_at_once()
    {
        using var host = new NotebookHost();
        Assert.Null((await host.RunAsync(Path.Combine(Book.Folder, "setup.dib")))[0].Failure);
        await AssertStopsAsync(host);
    }

    [Fact]
    public async Task Without_the_extension_the_button_does_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Book.Library, without: "AsyncLab.DotNetInteractive.dll");
        using var host = new NotebookHost();
        Assert.Null((await host.RunCellAsync($"#r \"{Path.Combine(folder.Path, "AsyncLab.dll")}\"\nusing AsyncLab;")).Failure);
        await AssertStopsAsync(host);
    }

    private static async Task AssertStopsAsync(NotebookHost host)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tree of processes is read from /proc.");
        var endless = host.RunCellAsync("await Experiment.CompareAsync([Model.Task], rounds: 1, workload: Workload.Waiting(TimeSpan.FromHours(1)));");
        var workers = await Descendants.AtLeastAsync(1);
        await host.StopAsync().WaitAsync(Soon, TestContext.Current.CancellationToken);
        Assert.NotNull((await endless.WaitAsync(Soon, TestContext.Current.CancellationToken)).Failure);
        await Waiting.UntilAsync(() => !workers.Any(Descendants.IsRunning), "The worker goes on.", Soon.TotalSeconds);

        var next = await host.RunCellAsync("await Experiment.CompareAsync([Model.Sequential], rounds: 1)").WaitAsync(NextMeasurement, TestContext.Current.CancellationToken);
        Assert.Null(next.Failure);
        Assert.NotEmpty(next.Shown);
    }
}
