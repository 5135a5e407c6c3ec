namespace AsyncLab.Tests.Figures;

public class TimelineCountsTests
{
    // Two threads: the second unit waits for the thread of the first, the third has one of its own.
    private static readonly Timeline Burst = new([new(Model.ColdThreadPool, [Span(0, 7, 0, 10), Span(1, 7, 10, 20), Span(2, 8, 5, 15)])]);

    [Fact]
    public void A_step_up_is_drawn_where_a_unit_begins()
    {
        var figure = Burst.ToBegunFigure();
        Assert.Equal([0.0, 0, 5e6, 10e6, 20e6], Numbers(figure, "x"));
        Assert.Equal([0.0, 1, 2, 3, 3], Numbers(figure, "y"));
        Assert.Equal("hv", (string)figure.Data[0]!["line"]!["shape"]!);
        Assert.Contains("10 ms", figure.AltText);
    }

    [Fact]
    public void A_thread_is_counted_when_it_gets_its_first_unit()
    {
        var figure = Burst.ToThreadsFigure();
        Assert.Equal([0.0, 0, 5e6, 20e6], Numbers(figure, "x"));
        Assert.Equal([0.0, 1, 2, 2], Numbers(figure, "y"));
    }

    [Fact]
    public void Rows_have_names_where_they_were_given()
    {
        var named = new Timeline([Burst.Tracks[0] with { Rows = ["one", "two", "three"] }]).ToFigure().Layout["yaxis"]!;
        Assert.Equal(["one", "two", "three"], named["ticktext"]!.AsArray().Select(t => (string)t!));
        Assert.Equal(["1", "2", "3"], Burst.ToFigure().Layout["yaxis"]!["ticktext"]!.AsArray().Select(t => (string)t!));
    }

    private static IEnumerable<double> Numbers(Figure figure, string axis) => figure.Data[0]![axis]!.AsArray().Select(n => n!.GetValue<double>());

    private static RunSpan Span(int unit, long thread, int start, int end) =>
        new(unit, thread, Quantity.Time(TimeSpan.FromMilliseconds(start)), Quantity.Time(TimeSpan.FromMilliseconds(end)));
}
