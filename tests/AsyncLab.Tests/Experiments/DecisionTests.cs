namespace AsyncLab.Tests.Experiments;

public class DecisionTests
{
    [Fact]
    public void The_fastest_model_is_taken_when_it_is_clearly_faster()
    {
        var choice = Choose((Model.Sequential, 1, 100), (Model.Task, 10, 20), (Model.Thread, 10, 12)).For("work", 10, Runtime.DotNet)!;
        Assert.Equal((Model.Thread, 120, 1000.0 / 120), (choice.Model, choice.Time.Value, choice.Gain.Value));
    }

    [Fact]
    public void A_simpler_model_is_taken_when_it_is_hardly_slower() =>
        Assert.Equal(Model.Task, Choose((Model.Sequential, 1, 100), (Model.Task, 10, 13), (Model.Thread, 10, 12)).For("work", 10, Runtime.DotNet)!.Model);

    [Fact]
    public void Where_nothing_is_gained_units_run_one_after_the_other()
    {
        var decision = Choose((Model.Sequential, 1, 100), (Model.Task, 10, 95));
        Assert.Equal(Model.Sequential, decision.For("work", 10, Runtime.DotNet)!.Model);
        Assert.Contains("one after the other", decision.ToHtml());
    }

    [Fact]
    public void Runtimes_are_decided_each_for_itself_and_one_that_was_not_measured_is_missing()
    {
        var decision = Choose((Model.Sequential, 1, 100), (Model.Thread, 10, 1), (Python.Sequential, 1, 1000), (Python.Thread, 10, 990));
        Assert.Equal(Python.Sequential, decision.For("work", 10, Runtime.CPython)!.Model);
        Assert.Null(Choose((Model.Sequential, 1, 100)).For("work", 1, Runtime.CPython));
    }

    [Fact]
    public void Cells_that_were_not_measured_stay_empty()
    {
        var figure = Decision.Between(
            ("short", Sweep((Model.Sequential, 1, 1), (Model.Task, 1, 1), (Model.Task, 9, 1))), ("long", Sweep((Model.Sequential, 1, 1)))).ToFigure();
        Assert.Null(figure.Data[0]!["z"]![1]![1]);
        Assert.NotNull(figure.Data[0]!["z"]![0]![1]);
    }

    [Fact]
    public void Of_nothing_measured_the_notes_are_shown() =>
        Assert.Contains("no such thing", Decision.Between(("work", new Sweep([]) { Notes = ["There is no such thing."] })).ToHtml());

    private static Decision Choose(params (Model, int, double)[] times) => Decision.Between(("work", Sweep(times)));

    private static Sweep Sweep(params (Model Model, int Units, double Nanoseconds)[] times) => new([.. times.Select(t => new Point(
        t.Model, t.Units, new Dictionary<Counter, Samples> { [Counter.WallTime] = new(Unit.Nanoseconds, [t.Nanoseconds]) }))]);
}
