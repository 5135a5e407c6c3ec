namespace AsyncLab.Tests.Figures;

public class BarsAndCurvesTests
{
    private static readonly Requested Asked = new([
        Point(Model.Sequential, done: 2e8, returned: 2e8, ownWork: 1),
        Point(Model.Task, done: 2e8, returned: 2e4, ownWork: 5_000)]);

    [Fact]
    public void A_caller_is_held_until_its_call_returns_and_free_until_all_is_done()
    {
        var figure = Asked.ToFigure();
        Assert.Contains("synchronous call: returned after 200 ms", figure.AltText);
        Assert.Contains("coroutine (pool): 20 µs, own work 5,000", figure.Layout["annotations"]!.ToJsonString().Replace("\\u00B5", "µ"));
        // Two parts a row, and a key of two colours.
        Assert.Equal(6, figure.Data.Count);
        Assert.Equal(2e4, (double)figure.Data[3]!["base"]![0]!);
    }

    [Fact]
    public void The_ratios_say_what_they_compare()
    {
        Assert.Equal(1e4, Assert.Single(Asked.Later()).Samples.Median.Value, 1.0);
        Assert.Equal(5_000, Assert.Single(Asked.MoreWork()).Samples.Median.Value);
        Assert.Equal(1, Assert.Single(Asked.Earlier(Model.Task)).Samples.Median.Value, 0.01);
        Assert.Empty(Asked.Earlier(Python.Fork));
        Assert.Contains("time until done ÷ time until the call returned", Claim.C8.Judge(Asked.Later()).ToHtml());
    }

    [Fact]
    public void A_curve_is_a_stepped_line_over_time()
    {
        var reading = new Reading(new Dictionary<Counter, Samples>())
        {
            Rungs = new Dictionary<string, Samples>
            {
                ["at"] = new(Unit.Nanoseconds, [0, 1e7]),
                ["level"] = new(Unit.Count, [0, 7]),
                ["peak"] = new(Unit.Count, [7]),
            },
        };
        var figure = new Practised(Practice.Flooding, [new(Practice.Flooding.Ways[0], [reading])]).ToFigure()!;
        Assert.Equal("hv", (string)figure.Data[0]!["line"]!["shape"]!);
        Assert.Contains("✗ unbounded: longest queue 7", figure.AltText);
    }

    private static Point Point(Model model, double done, double returned, double ownWork) => new(model, 1, new Dictionary<Counter, Samples>
    {
        [Counter.WallTime] = new(Unit.Nanoseconds, [done, done, done]),
        [Counter.Returned] = new(Unit.Nanoseconds, [returned, returned, returned]),
        [Counter.OwnWork] = new(Unit.Count, [ownWork, ownWork, ownWork]),
    });
}
