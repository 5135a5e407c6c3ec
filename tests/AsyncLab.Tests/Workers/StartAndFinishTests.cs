namespace AsyncLab.Tests.Workers;

public class StartAndFinishTests
{
    private static readonly Workload Wait = Workload.Waiting(TimeSpan.FromMilliseconds(100));

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Who_computes_uses_the_CPU_and_who_waits_does_not()
    {
        foreach (var model in new[] { Model.Thread, Model.DotNetProcess })
        {
            // Long against the start of a .NET process, which takes CPU time too, and more of it on a busy machine.
            var work = await MeasureAsync(model, Workload.Cpu(900_000_000), 2);
            var wait = await MeasureAsync(model, Wait, 2);
            Assert.True((work.Counters[Counter.CpuTime].Median / wait.Counters[Counter.CpuTime].Median).Value > 2.5, $"{model}");
        }
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_thread_costs_context_switches_and_a_coroutine_almost_none()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not tell a process its context switches.");
        var thread = (await MeasureAsync(Model.Thread, Workload.Nothing, 10)).Counters[Counter.ContextSwitches];
        var task = (await MeasureAsync(Model.Task, Workload.Nothing, 1_000)).Counters[Counter.ContextSwitches];
        Assert.True(thread.Median.Value > 1);
        Assert.True(task.Median.Value < 0.5);
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Waiting_threads_are_there_at_the_same_time_and_waiting_coroutines_need_none()
    {
        var threads = (await MeasureAsync(Model.Thread, Wait, 50)).Counters[Counter.PeakThreads].Median;
        var loop = (await MeasureAsync(Model.EventLoop, Wait, 50)).Counters[Counter.PeakThreads].Median;
        Assert.True(threads > Quantity.Count(50));
        Assert.True(loop < Quantity.Count(30));
    }

    [Fact, Trait("Category", "Slow")]
    public async Task A_comparison_shows_all_counters_beside_each_other()
    {
        var comparison = await Experiment.CompareAsync(
            [Model.Task, Model.Thread], units: 10, rounds: 1, cancellation: TestContext.Current.CancellationToken);
        var table = comparison.ToTable();
        Assert.Equal(2, table.Rows.Count);
        foreach (var counter in new[] { "Wall time", "CPU time", "Allocated", "Peak threads" })
            Assert.Contains(counter, table.Columns);
        Assert.DoesNotContain("Units", table.Columns.Skip(2));
    }

    [Fact]
    public void Units_may_run_at_the_same_time_when_that_is_asked_for()
    {
        Assert.True(new StartAndFinish(Model.Thread, Wait, 2).OnOneCpu);
        Assert.False(new StartAndFinish(Model.Thread, Wait, 2) { OnAllCpus = true }.OnOneCpu);
    }

    private static Task<Reading> MeasureAsync(Model model, Workload workload, int units) => WorkerProcess.MeasureAsync(
        new StartAndFinish(model, workload, units), WorkerProcess.Deadline, TestContext.Current.CancellationToken);
}
