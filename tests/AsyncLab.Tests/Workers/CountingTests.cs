namespace AsyncLab.Tests.Workers;

public class CountingTests
{
    private const int Units = 4;

    [Theory]
    [InlineData(Addition.BetweenAwaits, 0)]
    [InlineData(Addition.Locked, 0)]
    [InlineData(Addition.AcrossAwait, 750)]
    public async Task On_an_event_loop_only_what_spans_an_await_loses_updates(Addition way, int lost) =>
        Assert.Equal(lost, await LostAsync(Model.EventLoop, way, 250));

    [Fact]
    public async Task A_lock_keeps_coroutines_of_the_pool_from_losing_updates() =>
        Assert.Equal(0, await LostAsync(Model.Task, Addition.Locked, 100_000));

    [Fact, Trait("Category", "Slow")]
    public async Task Threads_of_the_pool_that_meet_lose_updates()
    {
        Assert.SkipUnless(Processor.Cores > 1, "On one CPU threads hardly meet.");
        // Where something else has the other CPU they may miss each other.
        var lost = 0.0;
        for (var attempt = 0; attempt < 20 && lost == 0; attempt++)
            lost = await LostAsync(Model.Task, Addition.BetweenAwaits, 5_000_000);
        Assert.True(lost > 0);
    }

    [Theory]
    [InlineData("python-asyncio", "BetweenAwaits", 0)]
    [InlineData("python-asyncio", "Locked", 0)]
    [InlineData("python-asyncio", "AcrossAwait", 750)]
    [InlineData("python-thread", "Locked", 0)]
    public async Task Coroutines_of_Python_lose_what_those_of_an_event_loop_lose(string model, string way, int lost)
    {
        var reading = await PythonProcess.AskAsync(
            $$"""{"$type":"counting","model":"{{model}}","workload":{"$type":"add","way":"{{way}}","times":250},"units":4}""");
        var counters = reading.GetProperty("counters");
        Assert.Equal(1000, counters.GetProperty("Additions").GetProperty("values")[0].GetDouble());
        Assert.Equal(lost, counters.GetProperty("LostUpdates").GetProperty("values")[0].GetDouble());
    }

    [Fact, Trait("Category", "Slow")]
    public async Task An_experiment_counts_every_way_of_every_model()
    {
        var lost = await Experiment.LostUpdatesAsync([Model.EventLoop, Python.Asyncio], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(0, lost[Model.EventLoop, Addition.BetweenAwaits].Median.Value);
        Assert.True(lost[Model.EventLoop, Addition.AcrossAwait].Median.Value > 0);
        Assert.Equal(Runtime.CPython.IsAvailable ? 6 : 3, lost.Rows.Count);
    }

    [Fact]
    public void The_figure_tells_where_something_is_lost()
    {
        var lost = new LostUpdates([Row(Addition.BetweenAwaits, 0), Row(Addition.AcrossAwait, 880), Row(Addition.Locked, 1)]);
        Assert.Equal("Lost: thread, across an await: 88 %; thread, with a lock: < 1 %. Elsewhere nothing.", lost.ToFigure().AltText);
        Assert.Contains("figure", lost.ToHtml());
        Assert.Throws<ArgumentException>(() => lost[Model.Task, Addition.Locked]);
    }

    private static LostUpdatesRow Row(Addition way, double lost) =>
        new(Model.Thread, way, Quantity.Count(1000), new(Unit.Count, [lost]));

    private static async Task<double> LostAsync(Model model, Addition way, int times)
    {
        var reading = await new Counting(model, Workload.Adding(way, times), Units).MeasureAsync();
        Assert.Equal((double)times * Units, reading.Counters[Counter.Additions].Median.Value);
        return reading.Counters[Counter.LostUpdates].Median.Value;
    }
}
