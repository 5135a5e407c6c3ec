using System.Text.Json.Nodes;

namespace AsyncLab.Tests.Figures;

public class TurnFigureTests
{
    [Fact]
    public void A_timeline_has_a_bar_a_span_and_a_line_where_a_unit_waits()
    {
        var track = new Track(Model.EventLoop, [Span(0, 7, 0, 10), Span(1, 7, 10, 20), Span(0, 8, 50, 60)]);
        var data = new Timeline([track]).ToFigure().Data;
        Assert.Equal([10, 50], Numbers(data[0]!["x"]!).Take(2));
        Assert.Equal([[0, 10], [50]], data.Skip(1).Select(bars => Numbers(bars!["base"]!)));
        Assert.NotEqual(Colour(data[1]!), Colour(data[2]!));
    }

    [Fact]
    public void Models_of_a_timeline_have_panels_of_their_own_on_one_axis_of_time()
    {
        var figure = new Timeline([new(Model.Task, [Span(0, 1, 0, 10)]), new(Model.Thread, [Span(0, 2, 0, 900)])]).ToFigure();
        var (upper, lower) = (Numbers(figure.Layout["yaxis"]!["domain"]!), Numbers(figure.Layout["yaxis2"]!["domain"]!));
        Assert.True(upper[0] > lower[1]);
        Assert.Contains("thread: 900 ms, threads used: 1", figure.Layout["annotations"]!.ToJsonString());
        Assert.Contains("coroutine (pool): 10 ms", figure.AltText);
    }

    [Fact]
    public void An_axis_of_time_begins_at_zero_and_has_units()
    {
        var axis = Axis.TimeFromZero("time", Milliseconds(330));
        Assert.Equal(["0", "50 ms", "100 ms", "150 ms", "200 ms", "250 ms", "300 ms"], axis["ticktext"]!.AsArray().Select(t => (string)t!));
    }

    [Fact]
    public void A_heartbeat_names_the_longest_gap_of_each_model()
    {
        var gaps = new Samples(Unit.Nanoseconds, [1e7, 8e8, 1.1e7]);
        var figure = new Heartbeat([new(Model.EventLoop, 4, new Dictionary<Counter, Samples> { [Counter.Gap] = gaps })]).ToFigure();
        Assert.Contains("coroutine (event loop) 800 ms", figure.AltText);
        Assert.Equal("800 ms", (string)figure.Data[1]!["text"]![0]!);
    }

    [Fact]
    public void Heartbeats_of_different_models_stand_beside_each_other_in_one_figure()
    {
        var (one, other) = (Beats(Model.EventLoop, "a note"), Beats(Python.Asyncio, "a note"));
        var both = one.Beside(other);
        Assert.Equal([Model.EventLoop, Python.Asyncio], both.Points.Select(p => p.Model));
        Assert.Equal(["a note"], both.Notes);
        Assert.Contains("computing work", both.ToFigure().Title);

        static Heartbeat Beats(Model model, string note) => new([new(model, 1, new Dictionary<Counter, Samples> { [Counter.Gap] = new(Unit.Nanoseconds, [1e7]) })])
        {
            Work = "computing",
            Notes = [note],
        };
    }

    [Fact]
    public void A_step_finds_its_place_on_the_ladder_beside_what_is_published()
    {
        var ladder = new LatencyLadder(Rung.All(new Dictionary<string, Samples> { ["lock"] = new(Unit.Nanoseconds, [20]) }))
            .With("query a database", new(Unit.Nanoseconds, [300_000]));
        var figure = ladder.ToFigure();
        var order = figure.Layout["yaxis"]!["categoryarray"]!.AsArray().Select(n => (string)n!).ToList();
        Assert.Equal("take and release a free lock", order[0]);
        Assert.InRange(order.IndexOf("query a database"), order.IndexOf("read 4 KiB from an SSD"), order.IndexOf("move the head of a hard disk"));
        Assert.Equal(new(25, Unit.Nanoseconds), ladder.Rungs[0].Published);
        Assert.Equal(300_000, ladder["query a database"].Median.Value);
        Assert.Contains("Norvig", ladder.ToHtml());
    }

    private static RunSpan Span(int unit, long thread, double start, double end) => new(unit, thread, Milliseconds(start), Milliseconds(end));

    private static Quantity Milliseconds(double value) => Quantity.Time(TimeSpan.FromMilliseconds(value));

    private static double[] Numbers(JsonNode values) =>
        [.. values.AsArray().OfType<JsonNode>().Select(v => v.GetValue<double>()).Select(v => v > 1e5 ? v / 1e6 : v)];

    private static string Colour(JsonNode trace) => (string)trace["marker"]!["color"]!;
}
