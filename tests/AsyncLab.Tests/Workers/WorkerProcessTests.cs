using System.Diagnostics;

namespace AsyncLab.Tests.Workers;

public class WorkerProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_measures_and_answers()
    {
        var reading = await MeasureAsync(new StartAndFinish(Model.Sequential, Workload.Nothing, 1));
        Assert.Equal(Unit.Nanoseconds, reading.Counters[Counter.WallTime].Unit);
        Assert.All(reading.Counters[Counter.WallTime].Values, v => Assert.True(v > 0));
    }

    [Fact]
    public async Task A_worker_that_fails_says_why()
    {
        var error = await Assert.ThrowsAsync<WorkerException>(() => MeasureAsync(new ParkedMemory(Model.Task, Workload.Nothing, -1)));
        Assert.Contains("OverflowException", error.Message);
    }

    [Fact]
    public async Task A_worker_is_stopped_at_its_deadline()
    {
        var waiting = new StartAndFinish(Model.Task, Workload.Waiting(TimeSpan.FromHours(1)), 1);
        var error = await Assert.ThrowsAsync<WorkerException>(() => WorkerProcess.MeasureAsync(waiting, TimeSpan.FromSeconds(1), Cancellation));
        Assert.Contains("1 seconds", error.Message);
    }

    [Fact]
    public async Task A_cancelled_measurement_leaves_no_process_behind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tree of processes is read from /proc.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var measurement = WorkerProcess.MeasureAsync(new StartAndFinish(Model.DotNetProcess, Workload.Nothing, 2), WorkerProcess.Deadline, stop.Token);
        await Waiting.UntilAsync(() => Descendants.OfThisProcess().Count >= 2);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => measurement);
        await Waiting.UntilAsync(() => Descendants.OfThisProcess().Count == 0);
    }

    [Fact]
    public async Task A_worker_and_its_children_end_when_nobody_waits_for_the_answer()
    {
        var info = WorkerProcess.Command();
        info.RedirectStandardInput = info.RedirectStandardOutput = true;
        using var worker = Process.Start(info)!;
        await worker.StandardInput.WriteLineAsync("""{"$type":"start-and-finish","model":"task","workload":{"$type":"wait","time":"01:00:00"},"units":1}""");
        await worker.StandardInput.FlushAsync(Cancellation);
        await Task.Delay(500, Cancellation);
        Assert.False(worker.HasExited);
        worker.StandardInput.Close();
        await worker.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task Start_costs_are_measured_on_one_cpu()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a process be born on one CPU.");
        using var child = OneCpu.Start(new("nproc") { RedirectStandardOutput = true });
        Assert.Equal("1", (await child.StandardOutput.ReadToEndAsync(Cancellation)).Trim());
        Assert.True(new StartAndFinish(Model.Thread, Workload.Nothing, 1).OnOneCpu);
        Assert.True(Environment.ProcessorCount == Processor.Cores, "The threads of the caller keep their CPUs.");
    }

    private static Task<Reading> MeasureAsync(Request request) => WorkerProcess.MeasureAsync(request, WorkerProcess.Deadline, Cancellation);
}
