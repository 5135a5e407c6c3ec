namespace AsyncLab.Tests.Workers;

public class PoolBeatsTests
{
    private static readonly int Units = 8 * Environment.ProcessorCount;
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(100);

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Beside_blocking_calls_in_the_pool_something_else_stands_in_its_queue() =>
        Assert.True(await LongestWaitAsync(Model.ThreadPool) > Quantity.Time(Time) * 2);

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Beside_timers_that_are_awaited_a_thread_is_there_soon() =>
        Assert.True(await LongestWaitAsync(Model.EventLoop) < Quantity.Time(Time));

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Each_way_has_a_share_of_waiting_for_each_round()
    {
        var pool = await Experiment.PoolWaitAsync(
            Workload.File(FileOperation.Write, Quantity.Bytes(4096)), "write", units: 4, rounds: 2, TestContext.Current.CancellationToken);
        Assert.Equal(["write, blocking in the pool", "write, awaited", "timer, awaited"], pool.Rows.Select(r => r.Name));
        Assert.All(pool.Rows, r => Assert.Equal(2, r.Share.Values.Count));
        Assert.All(pool.Rows.SelectMany(r => r.Share.Values), share => Assert.InRange(share, 0, 1));
    }

    private static async Task<Quantity> LongestWaitAsync(Model model)
    {
        var reading = await WorkerProcess.MeasureAsync(
            new PoolBeats(model, Workload.Waiting(Time), Units), WorkerProcess.Deadline, TestContext.Current.CancellationToken);
        return reading.Counters[Counter.Gap].Max;
    }
}
