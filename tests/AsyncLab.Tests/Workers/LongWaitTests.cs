namespace AsyncLab.Tests.Workers;

/// <summary>What repetitions are for is done by the first long wait.</summary>
public class LongWaitTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(50);

    [MeasuredTheory]
    [InlineData("sequential")]
    [InlineData("event-loop")]
    [InlineData("thread")]
    [InlineData("python-thread")]
    public async Task A_long_wait_is_repeated_once_and_a_short_call_often(string id)
    {
        var model = Model.Parse(id);
        Assert.SkipUnless(model.Runtime.IsAvailable, model.Runtime.Missing ?? "");
        var waits = await WallAsync(model, Workload.Waiting(Long));
        Assert.Equal(2, waits.Values.Count);
        Assert.True(waits.Min > Quantity.Time(Long) * 0.9);
        Assert.True((await WallAsync(model, Workload.Nothing)).Values.Count > 2);
    }

    [Theory]
    [InlineData("sequential")]
    [InlineData("python-sequential")]
    public async Task Many_of_them_one_after_the_other_are_not_repeated(string id)
    {
        var model = Model.Parse(id);
        Assert.SkipUnless(model.Runtime.IsAvailable, model.Runtime.Missing ?? "");
        Assert.Single((await WallAsync(model, Workload.Waiting(Long), 10)).Values);
    }

    private static async Task<Samples> WallAsync(Model model, Workload workload, int units = 1) => (await WorkerProcess.MeasureAsync(
        new StartAndFinish(model, workload, units), WorkerProcess.Deadline, TestContext.Current.CancellationToken)).Counters[Counter.WallTime];
}
