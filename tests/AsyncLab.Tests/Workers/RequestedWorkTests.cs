namespace AsyncLab.Tests.Workers;

public class RequestedWorkTests
{
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(150);

    [MeasuredFact]
    public async Task A_synchronous_call_returns_when_it_is_done_and_leaves_no_time_for_own_work()
    {
        var reading = await AskAsync(Model.Sequential, units: 2);
        Assert.True(Median(reading, Counter.Returned) > 1.9 * Time.TotalNanoseconds);
        Assert.Equal(1, Median(reading, Counter.OwnWork));
    }

    [MeasuredTheory]
    [InlineData("task")]
    [InlineData("event-loop")]
    [InlineData("thread")]
    [InlineData("thread-pool")]
    public async Task An_asynchronous_call_returns_long_before_it_is_done_and_the_caller_works(string model)
    {
        var reading = await AskAsync(Model.Parse(model), units: 1);
        Assert.True(Median(reading, Counter.WallTime) > 5 * Median(reading, Counter.Returned));
        Assert.True(Median(reading, Counter.WallTime) > 0.95 * Time.TotalNanoseconds);
        Assert.True(Median(reading, Counter.OwnWork) > 10);
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_process_is_asked_for_and_awaited_without_a_thread()
    {
        var reading = await WorkerProcess.MeasureAsync(
            new RequestedWork(Model.DotNetProcess, Workload.Waiting(4 * Time), 2), WorkerProcess.Deadline, TestContext.Current.CancellationToken);
        Assert.True(Median(reading, Counter.WallTime) > 2 * Median(reading, Counter.Returned));
    }

    // In a process that has just started the pool has a thread a CPU: without its warm-up the units would take turns.
    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_pool_has_a_thread_for_every_unit()
    {
        var units = 6 * Environment.ProcessorCount;
        var reading = await WorkerProcess.MeasureAsync(
            new RequestedWork(Model.ThreadPool, Workload.Waiting(Time), units), WorkerProcess.Deadline, TestContext.Current.CancellationToken);
        Assert.True(Median(reading, Counter.WallTime) < 3 * Time.TotalNanoseconds);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task What_was_measured_is_judged_for_each_runtime_that_is_there()
    {
        var asked = await Experiment.RequestAsync(
            [Model.Sequential, Model.Task, Python.Sequential, Python.Asyncio], Workload.Waiting(Time), cancellation: TestContext.Current.CancellationToken);
        var verdict = Claim.C8.Judge([.. asked.Later(), .. asked.MoreWork()]);
        Assert.Equal(Outcome.Holds, verdict.Outcome);
        Assert.Equal(Runtime.CPython.IsAvailable ? 4 : 2, verdict.Ratios.Count);
    }

    private static Task<Reading> AskAsync(Model model, int units) => new RequestedWork(model, Workload.Waiting(Time), units).MeasureAsync();

    private static double Median(Reading reading, Counter counter) => reading.Counters[counter].Median.Value;
}
