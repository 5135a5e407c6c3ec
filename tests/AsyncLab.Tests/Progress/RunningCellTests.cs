using AsyncLab.Tests.Workers;
using Microsoft.DotNet.Interactive;

namespace AsyncLab.Tests.Progress;

/// <summary>The button by which a reader stops a cell.</summary>
public sealed class RunningCellTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan NextMeasurement = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => KernelInvocationContext.Current = null;

    [Fact]
    public async Task A_stopped_cell_leaves_no_worker_behind_and_the_next_one_measures_at_once()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tree of processes is read from /proc.");
        using var cell = KernelInvocationContext.Current = new();
        var endless = CompareAsync(Model.Task, Workload.Waiting(TimeSpan.FromHours(1)));
        var workers = await Descendants.AtLeastAsync(1);
        cell.Stop();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless.WaitAsync(Soon, Cancellation));
        Assert.DoesNotContain(workers, Descendants.IsRunning);

        using var next = KernelInvocationContext.Current = new();
        Assert.Single((await CompareAsync(Model.Sequential).WaitAsync(NextMeasurement, Cancellation)).Points);
    }

    [Fact]
    public async Task A_stopped_cell_does_not_wait_for_its_turn()
    {
        using var cell = KernelInvocationContext.Current = new();
        using var turn = await MeasuringTurn.TakeAsync(Cancellation);
        var one = WorkerProcess.MeasureAsync(new StartAndFinish(Model.Sequential, Workload.Nothing, 1), WorkerProcess.Deadline, Cancellation);
        var several = CompareAsync(Model.Sequential);
        cell.Stop();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one.WaitAsync(Soon, Cancellation));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => several.WaitAsync(Soon, Cancellation));
    }

    [Fact]
    public async Task What_a_cell_left_behind_when_it_ended_can_still_measure()
    {
        var cell = KernelInvocationContext.Current = new();
        cell.Dispose();
        Assert.Single((await CompareAsync(Model.Sequential)).Points);
    }

    private static Task<Comparison> CompareAsync(Model model, Workload? workload = null) =>
        Experiment.CompareAsync([model], rounds: 1, workload: workload, cancellation: Cancellation);
}
