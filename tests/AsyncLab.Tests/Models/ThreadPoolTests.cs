namespace AsyncLab.Tests.Models;

public class ThreadPoolTests
{
    private const int Units = 60;

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_cold_pool_waits_for_its_threads_and_a_warm_pool_has_them()
    {
        var waiting = Workload.Waiting(TimeSpan.FromMilliseconds(50));
        var warm = await MeasureAsync(Model.ThreadPool, waiting);
        var cold = await MeasureAsync(Model.ColdThreadPool, waiting);
        Assert.Single(cold.Counters[Counter.WallTime].Values);
        Assert.True((cold.Counters[Counter.WallTime].Median / warm.Counters[Counter.WallTime].Median).Value > 3);
        Assert.True(warm.Counters[Counter.PeakThreads].Median > Quantity.Count(Units));
        Assert.True(cold.Counters[Counter.PeakThreads].Median < Quantity.Count(Units));
    }

    [MeasuredFact]
    public async Task Work_that_does_not_wait_gets_no_more_threads_than_the_pool_gives_it()
    {
        var reading = await MeasureAsync(Model.ThreadPool, Workload.Cpu(10_000));
        Assert.True(reading.Counters[Counter.PeakThreads].Median < Quantity.Count(Units));
    }

    private static Task<Reading> MeasureAsync(Model model, Workload workload) => WorkerProcess.MeasureAsync(
        new StartAndFinish(model, workload, Units), WorkerProcess.Deadline, TestContext.Current.CancellationToken);
}
