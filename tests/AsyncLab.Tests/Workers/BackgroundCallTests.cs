namespace AsyncLab.Tests.Workers;

public class BackgroundCallTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(200);

    [MeasuredTheory]
    [InlineData("thread")]
    [InlineData("thread-pool")]
    [InlineData("python-thread")]
    public async Task The_call_comes_back_and_the_caller_goes_on_before_the_work_is_done(string id)
    {
        var reading = await MeasureAsync(Model.Parse(id), Workload.Waiting(Long));
        Assert.True(reading.Counters[Counter.Returned].Median * 2 < reading.Counters[Counter.WallTime].Median);
        var spans = reading.Spans!;
        var (asks, works) = (Assert.Single(spans, s => s.Unit == 0), Assert.Single(spans, s => s.Unit == 2));
        Assert.Contains(spans, s => s.Unit == 1 && s.Start > asks.End && s.End < works.End);
        Assert.NotEqual(asks.Thread, works.Thread);
        Assert.All(spans.Where(s => s.Unit == 1), s => Assert.Equal(asks.Thread, s.Thread));
    }

    [Fact]
    public async Task A_model_that_is_handed_nothing_is_refused_by_name()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var error = await Assert.ThrowsAsync<WorkerException>(() => MeasureAsync(Python.Fork, Workload.Waiting(Long)));
        Assert.Contains("python-fork", error.Message);
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_larger_file_is_there_later_and_asked_for_no_later()
    {
        var sizes = new[] { Quantity.Bytes(4096), Quantity.Bytes(64 << 20) };
        var writes = await Experiment.BackgroundWriteAsync([Model.Thread, Python.Thread], sizes, rounds: 2, TestContext.Current.CancellationToken);
        foreach (var places in writes.Places.GroupBy(p => p.Point.Model))
        {
            Assert.Equal(sizes, places.Select(p => p.Size));
            var (small, large) = (places.First().Point, places.Last().Point);
            Assert.True(large.WallTime.Median > small.WallTime.Median);
            Assert.True(writes.Ratio(places.Key)!.Samples.Median.Value > 2);
        }

        Assert.Contains("64 MiB", writes.ToHtml());
    }

    private static Task<Reading> MeasureAsync(Model model, Workload workload)
    {
        Assert.SkipUnless(model.Runtime.IsAvailable, model.Runtime.Missing ?? "");
        return WorkerProcess.MeasureAsync(new BackgroundCall(model, workload), WorkerProcess.Deadline, TestContext.Current.CancellationToken);
    }
}
