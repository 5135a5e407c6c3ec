namespace AsyncLab.Tests.Workers;

public class LongWorkTests
{
    private static readonly Workload Long = Workload.Waiting(TimeSpan.FromMilliseconds(150));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Long_work_is_done_once_and_short_work_several_times()
    {
        Assert.Single((await MeasureAsync(Model.Thread, Long, 2)).Values);
        Assert.True((await MeasureAsync(Model.Sequential, Workload.Nothing, 1)).Values.Count > 1);
    }

    [MeasuredFact]
    public async Task Two_that_wait_at_the_same_time_cost_half_each()
    {
        var (one, two) = (await MeasureAsync(Model.Thread, Long, 1), await MeasureAsync(Model.Thread, Long, 2));
        Assert.InRange((two.Median / one.Median).Value, 0.3, 0.9);
    }

    [MeasuredFact]
    public async Task A_worker_of_Python_answers_the_same_request()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var reading = await WorkerProcess.MeasureAsync(new LongWork(Python.Thread, Long, 2), WorkerProcess.Deadline, Cancellation);
        Assert.True(Assert.Single(reading.Counters[Counter.WallTime].Values) > 74e6);
    }

    [MeasuredFact]
    public async Task Units_that_are_handed_bytes_compute_before_they_give_them_back()
    {
        var (idle, busy) = (await MeasureAsync(Model.DotNetProcess, Handed(0), 1), await MeasureAsync(Model.DotNetProcess, Handed(3_000_000_000), 1));
        Assert.True(busy.Median > idle.Median * 1.5, $"{idle}, {busy}");

        static Workload Handed(long iterations) => Workload.Transfer(Quantity.Bytes(10), iterations);
    }

    [Fact]
    public void Nothing_is_pinned() => Assert.False(new LongWork(Model.Thread, Long, 2).OnOneCpu);

    private static async Task<Samples> MeasureAsync(Model model, Workload workload, int units) =>
        (await new LongWork(model, workload, units).MeasureAsync()).Counters[Counter.WallTime];
}
