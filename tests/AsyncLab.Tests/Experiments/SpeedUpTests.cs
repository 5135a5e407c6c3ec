namespace AsyncLab.Tests.Experiments;

public class SpeedUpTests
{
    private const int Mebibyte = 1 << 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly Point Alone = At(Model.Sequential, 1, 100, 200, 300);

    [Fact]
    public void A_speed_up_is_the_time_of_the_base_line_divided_round_by_round()
    {
        // Per unit: two that take 25 each take 50 together.
        var work = new SpeedUp([Alone, At(Model.Thread, 2, 25, 50, 75)]);
        Assert.Equal([2, 2, 2], work.Ratio(Model.Sequential, Model.Thread).Samples.Values);
        Assert.Equal([2.0], Heights(work.ToFigure(), 0));
    }

    [Fact]
    public void The_base_line_is_no_line_of_its_own_and_the_CPUs_are_drawn()
    {
        var work = new SpeedUp([Alone, At(Model.Thread, 2, 25, 50, 75)]) { Machine = Machine.Current with { GrantedCores = 2 } };
        var figure = work.ToFigure();
        Assert.Single(figure.Data);
        Assert.Contains("ideal: 2 CPUs", figure.Layout.ToJsonString());
        Assert.DoesNotContain("ideal", (work with { Machine = Machine.Current with { GrantedCores = 1 } }).ToFigure().Layout.ToJsonString());
    }

    [Fact]
    public void Bytes_eat_the_gain_and_the_verdict_says_how_many()
    {
        var shared = new Transfers([Handed(1, 25), Handed(64 * Mebibyte, 200)]);
        Assert.Equal([2, 0.25], Heights(shared.ToFigure(), 0));
        var verdict = Claim.C5.Judge(shared.Fewest, (Model.Sequential, Model.Thread)).And(shared.Most, (Model.Sequential, Model.Thread));
        Assert.Equal(Outcome.Depends, verdict.Outcome);
        Assert.Contains("64 MiB handed over", verdict.ToHtml());
    }

    [Fact]
    public void Without_computing_the_figure_is_of_the_time_against_the_bytes()
    {
        var figure = new Transfers([new([At(Model.Thread, 2, 25, 25, 25)]) { HandedOver = Quantity.Bytes(64 * Mebibyte) }]).ToFigure();
        Assert.Equal([50.0], Heights(figure, 0));
        Assert.Contains("64 MiB", figure.Table.Rows[0]);
    }

    [Fact]
    public void Where_no_runtime_is_there_a_note_says_so_and_nothing_fails()
    {
        var none = new Transfers([]) { Notes = ["No python3 here."] };
        Assert.Contains("No python3 here.", none.ToHtml());
        Assert.Null(none.Most.Find(Model.Thread));
    }

    [Fact]
    public void Lines_of_Python_are_dashed_because_twins_have_one_colour()
    {
        Assert.Equal("solid", Series.Of(Model.Thread, []).Dash);
        Assert.Equal("dash", Series.Of(Python.Thread, []).Dash);
        Assert.Equal(Series.Of(Model.Thread, []).Colour, Series.Of(Python.Thread, []).Colour);
    }

    [Fact]
    public void A_variable_that_both_see_fails_the_claim_that_processes_are_apart()
    {
        Assert.Equal(Outcome.Holds, Judge(thread: 5, process: 1));
        Assert.Equal(Outcome.Fails, Judge(thread: 5, process: 5));

        static Outcome Judge(double thread, double process) =>
            Claim.C6.Judge(new Isolation([Seen(Model.Thread, thread), Seen(Model.DotNetProcess, process)]), (Model.Thread, Model.DotNetProcess)).Outcome;
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Threads_of_Python_gain_nothing_and_its_processes_do()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no fork.");
        Assert.SkipUnless(Environment.ProcessorCount > 1, "One CPU does one thing at a time.");
        var work = await Experiment.SpeedUpAsync([Python.Thread, Python.Fork], 400_000_000, rounds: 1, cancellation: Cancellation);
        Assert.True(work.Ratio(Python.Thread, Python.Fork).Samples.Median.Value > 1.2);
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Bytes_cost_a_process_time_and_a_thread_none()
    {
        var carried = await Experiment.TransferAsync([Model.Thread, Model.DotNetProcess], rounds: 1, cancellation: Cancellation);
        Assert.True(carried.Most[Model.DotNetProcess].Median > carried.Fewest[Model.DotNetProcess].Median * 1.3);
        Assert.True(carried.Most[Model.DotNetProcess].Median > carried.Most[Model.Thread].Median * 20);
    }

    private static SpeedUp Handed(double bytes, double nanoseconds) =>
        new([At(Model.Sequential, 1, 100, 100, 100), At(Model.Thread, 2, nanoseconds, nanoseconds, nanoseconds)]) { HandedOver = Quantity.Bytes(bytes) };

    private static Point At(Model model, int units, params double[] nanoseconds) =>
        new(model, units, new Dictionary<Counter, Samples> { [Counter.WallTime] = new(Unit.Nanoseconds, nanoseconds) });

    private static Point Seen(Model model, double value) =>
        new(model, 4, new Dictionary<Counter, Samples> { [Counter.SeenByParent] = new(Unit.Count, [value, value, value]) });

    private static double[] Heights(Figure figure, int line) =>
        [.. figure.Data[line]!["y"]!.AsArray().Select(y => y!.GetValue<double>())];
}
