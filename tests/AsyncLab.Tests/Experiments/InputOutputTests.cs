namespace AsyncLab.Tests.Experiments;

public class InputOutputTests
{
    private const double Millisecond = 1e6;

    private static readonly InputOutput Read = new([
        Point(Model.Sequential, done: 200, gap: 201, threads: 1),
        Point(Model.Thread, done: 50, gap: 11, threads: 21),
        Point(Model.EventLoop, done: 50, gap: 10, threads: 3)])
    { Operation = "read" };

    [MeasuredFact]
    public void What_is_spared_is_the_loop_that_stood_still_and_the_threads_that_were_blocked()
    {
        Assert.Equal([20.1, 7], Read.Spared().Select(r => r.Samples.Median.Value));
        Assert.Equal(
            ["read, blocking ÷ awaited: longest gap of the loop (.NET)", "read, in threads ÷ awaited: threads (.NET)"], Read.Spared().Select(r => r.Pair));
        Assert.Equal(Outcome.Holds, Claim.C13.About("disk").Judge(Read.Spared()).Outcome);
    }

    [Fact]
    public void Several_operations_are_judged_together()
    {
        var brief = new InputOutput([Point(Model.Sequential, 5, 10, 1), Point(Model.EventLoop, 5, 10, 1)]);
        Assert.Equal(Outcome.Depends, Claim.C13.About("disk").Judge([.. Read.Spared(), .. brief.Spared()]).Outcome);
    }

    [Fact]
    public void A_bar_is_orange_while_the_loop_stands_still_and_never_longer_than_its_operations()
    {
        var figure = Read.ToFigure();
        var bars = figure.Data.Where(d => d!["base"] is not null).Select(d => ((string)d!["marker"]!["color"]!, (double)d["base"]![0]!, (double)d["x"]![0]!));
        Assert.Equal([(Palette.Colour(4), 0, 200 * Millisecond), (Palette.Colour(6), 0, 50 * Millisecond), (Palette.Colour(6), 0, 50 * Millisecond)], bars);
        Assert.Contains("blocking calls, one after the other (.NET): done after 200 ms, threads: 1, the loop stood still for 200 ms", figure.AltText);
        Assert.Contains("Read, 20 at a time", figure.Title);
    }

    [Fact]
    public void Of_what_is_over_before_a_beat_is_due_nobody_says_whether_the_loop_stood_still()
    {
        var figure = new InputOutput([Point(Model.Sequential, done: 5, gap: 10, threads: 1)]).ToFigure();
        Assert.Equal(Palette.Colour(0), (string)figure.Data[0]!["marker"]!["color"]!);
        Assert.Contains("over before the next beat of the loop", figure.AltText);
    }

    [Fact]
    public void What_the_system_does_not_count_is_a_dash_and_judges_nothing()
    {
        var uncounted = new InputOutput([.. Read.Points.Select(p => p with { Counters = new Dictionary<Counter, Samples> { [Counter.WallTime] = p.WallTime } })]);
        Assert.Contains("threads: <b>–</b>", uncounted.ToFigure().Layout["annotations"]![0]!["text"]!.ToString());
        Assert.Empty(uncounted.Spared());
    }

    [Fact]
    public void A_table_names_the_ways_as_the_figure_does() =>
        Assert.Equal("awaited calls (.NET)", Read.ToTable().Rows[2][0]);

    [Fact]
    public void Single_numbers_are_there_for_prose_and_missing_ones_are_no_error()
    {
        Assert.Equal((21, 201 * Millisecond), (Read.Threads(Model.Thread)?.Value, Read.LongestGap(Model.Sequential)?.Value));
        Assert.Null(Read.Threads(Python.Thread));
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Waiting_is_replaced_by_requests_and_responses_in_every_runtime_that_is_there()
    {
        var waits = await Experiment.InputOutputAsync(
            Workload.Waiting(TimeSpan.FromMilliseconds(60)), "wait", units: 20, cancellation: TestContext.Current.CancellationToken);
        // What else the machine does may leave it open, and does not turn it around.
        var verdict = Claim.C13.Judge(waits.Spared());
        Assert.Contains(verdict.Outcome, (Outcome[])[Outcome.Holds, Outcome.Inconclusive]);
        Assert.Equal(Runtime.CPython.IsAvailable ? 4 : 2, verdict.Ratios.Count);
        Assert.Equal(Runtime.CPython.IsAvailable, waits.Notes.Count == 0);
    }

    private static Point Point(Model model, double done, double gap, double threads) => new(model, 20, new Dictionary<Counter, Samples>
    {
        [Counter.WallTime] = Same(Unit.Nanoseconds, done * Millisecond),
        [Counter.LongestGap] = Same(Unit.Nanoseconds, gap * Millisecond),
        [Counter.HeldThreads] = Same(Unit.Count, threads),
    });

    private static Samples Same(Unit unit, double value) => new(unit, [value, value, value]);
}
