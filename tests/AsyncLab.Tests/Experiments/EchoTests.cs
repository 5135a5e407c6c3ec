namespace AsyncLab.Tests.Experiments;

public class EchoTests
{
    private static readonly Model[] Designs = [Model.Thread, Model.Task];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_are_counted_and_none_is_lost()
    {
        var echo = await Experiment.EchoAsync([5, 60], rounds: 3, Designs, Cancellation);
        // The smaller number is looked at once, the larger in every round.
        Assert.Equal(Quantity.Count(2 * 31 * (5 + (3 * 60))), echo.Messages);
        Assert.Equal(Quantity.Count(0), echo.Lost);
        Assert.Equal(3, echo[Model.Thread].Values.Count);
        Assert.Empty(echo.Walls);
        Assert.Contains("60", echo.ToTable().Rows[1]);
    }

    [MeasuredFact]
    public async Task A_thread_for_each_connection_is_a_thread_for_each_connection()
    {
        var echo = await Experiment.EchoAsync([150], rounds: 1, Designs, Cancellation);
        var ratio = Assert.Single(echo.Threads());
        Assert.True(ratio.Samples.Median.Value > 3, $"{ratio}");
        Assert.InRange(echo.Points.Single(p => p.Model == Model.Thread)[Counter.PeakThreads].Median.Value, 151, 250);
        Assert.Contains("150", echo.ToThreadsFigure().AltText);
        Assert.Contains("MiB", echo.ToMemoryFigure().AltText);
        Assert.Equal(3, echo.Costs().Count);
    }

    [MeasuredFact]
    public async Task Servers_of_CPython_have_the_same_clients()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var echo = await Experiment.EchoAsync([100], rounds: 1, [Python.Thread, Python.Asyncio], Cancellation);
        Assert.Equal((Quantity.Count(2 * 3100), Quantity.Count(0)), (echo.Messages, echo.Lost));
        Assert.True(Assert.Single(echo.Threads()).Samples.Median.Value > 20);
        Assert.Empty(echo.Of(Runtime.DotNet).Points);
    }

    [Fact]
    public async Task Where_the_descriptors_forbid_more_connections_it_stops_and_says_so()
    {
        var echo = await Experiment.EchoAsync([5, 50], 1, Designs, descriptors: 120, Cancellation);
        Assert.All(echo.Points, p => Assert.Equal(5, p.Units));
        Assert.Equal(Designs, echo.Walls.Select(w => w.Model));
        Assert.All(echo.Walls, w => Assert.Contains("120", w.Reason));
        Assert.Contains("120", echo.ToFigure().Notes[0]);
        var none = await Experiment.EchoAsync([50], 1, Designs, descriptors: 10, Cancellation);
        Assert.Contains("10 files and connections", none.ToHtml());
    }

    [Fact]
    public Task Fewer_than_one_connection_is_refused() =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Experiment.EchoAsync([0], cancellation: Cancellation));

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Ten_thousand_connections_lose_nothing_in_any_design()
    {
        var echo = await Experiment.EchoAsync([10_000], rounds: 1, cancellation: Cancellation);
        Assert.SkipWhen(echo.Walls.Count > 0, string.Join(" ", echo.ToFigure().Notes));
        Assert.Equal(Quantity.Count(0), echo.Lost);
    }
}
