namespace AsyncLab.Tests.Experiments;

public class WebExperimentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task More_connections_take_less_time()
    {
        await using var server = await WebServer.StartAsync(Cancellation);
        var limits = await Experiment.ConnectionsAsync(server.Page(TimeSpan.FromMilliseconds(20)), [1, 8], requests: 16, cancellation: Cancellation);
        Assert.InRange(limits.Gain(Model.EventLoop, 1, 8)!.Samples.Median.Value, 2, 20);
        Assert.Null(limits.Gain(Model.EventLoop, 1, 4));
        Assert.Contains("16 requests", limits.ToFigure().Title);
        Assert.Equal("[1,8]", limits.ToFigure().Layout["xaxis"]!["tickvals"]!.ToJsonString());
    }

    [Fact]
    public async Task No_connections_are_no_limit_to_measure() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Experiment.ConnectionsAsync(new("http://127.0.0.1/"), [0, 1], cancellation: Cancellation));

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_closed_loop_hides_the_pause_that_an_open_loop_shows()
    {
        await using var server = await WebServer.StartAsync(Cancellation);
        var pause = Quantity.Time(TimeSpan.FromMilliseconds(300));
        var load = await Experiment.LoadAsync(
            Workload.Fetch(server.Page()), Workload.Fetch(server.Pause(TimeSpan.FromMilliseconds(300))), 200, TimeSpan.FromMilliseconds(5), Cancellation);
        foreach (var runtime in Runtime.All.Where(r => r.IsAvailable))
        {
            var (closed, open) = (load.Of(LoadLoop.Closed, runtime)!, load.Of(LoadLoop.Open, runtime)!);
            Assert.Equal(200, open.Latency.Values.Count);
            Assert.InRange(closed.Latency.Values.Count, 50, 160);
            Assert.True(closed.Latency.Max > pause / 2 && open.Latency.Max > pause / 2);
            Assert.True(open.Latency.Percentile(90) > pause / 3);
            Assert.True(closed.Latency.Percentile(90) < pause / 3);
        }
    }

    [Fact]
    public void The_distribution_marks_the_median_and_the_p99()
    {
        var test = new LoadTest([Run(LoadLoop.Closed, 1e6), Run(LoadLoop.Open, 1e8)]);
        var figure = test.ToFigure();
        Assert.Equal(4, figure.Data.Count);
        Assert.Equal("[2,100]", figure.Data[1]!["x"]!.ToJsonString());
        Assert.Equal("p99: 1 ms", (string)figure.Data[1]!["text"]![1]!);
        Assert.Contains("open loop", figure.AltText);
        Assert.Equal(2, test.ToTimeFigure().Data.Count);
        Assert.Null(test.Of(LoadLoop.Open, Runtime.CPython));
    }

    [Fact]
    public async Task A_practice_that_needs_a_server_says_so() =>
        Assert.Contains("WebServer.StartAsync", (await Assert.ThrowsAsync<ArgumentException>(
            () => Experiment.PracticeAsync(Practice.Streaming, cancellation: Cancellation))).Message);

    private static LoadRun Run(LoadLoop loop, double latency) => new(
        Model.Task, loop, new(Unit.Nanoseconds, [0, 1e7, 2e7]), new(Unit.Nanoseconds, [latency, latency, latency]));
}
