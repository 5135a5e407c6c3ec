namespace AsyncLab.Tests.Measurement;

public sealed class EffortTests : IDisposable
{
    private readonly string? _before = Environment.GetEnvironmentVariable(Effort.Variable);

    public void Dispose() => Environment.SetEnvironmentVariable(Effort.Variable, _before);

    [Fact]
    public void A_quick_look_takes_fewer_rounds_and_units_and_never_more()
    {
        Environment.SetEnvironmentVariable(Effort.Variable, "1");
        Assert.Equal((3, 2, 100_000, 10), (Effort.Rounds(9), Effort.Rounds(2), Effort.Units(1_000_000, Model.Task), Effort.Units(10, Model.Thread)));
    }

    [Fact]
    public void A_quick_look_asks_for_half_of_the_operations_unless_they_are_few_anyway()
    {
        Environment.SetEnvironmentVariable(Effort.Variable, "1");
        Assert.Equal((20, 8, 5), (Effort.Operations(40), Effort.Operations(10), Effort.Operations(5)));
    }

    [Fact]
    public void Unasked_for_everything_is_measured()
    {
        Environment.SetEnvironmentVariable(Effort.Variable, null);
        Assert.Equal((9, 1_000_000, 40), (Effort.Rounds(9), Effort.Units(1_000_000, Model.Task), Effort.Operations(40)));
    }

    [Fact, Trait("Category", "Slow")]
    public async Task A_sweep_asked_for_a_quick_look_has_no_point_twice_and_none_beyond_its_units()
    {
        Environment.SetEnvironmentVariable(Effort.Variable, "1");
        var weight = await Experiment.FootprintAsync(
            [Model.Task.UpTo(1_000_000, from: 10_000)], rounds: 9, TestContext.Current.CancellationToken);
        Assert.Equal([10_000, 100_000], weight.Points.Select(p => p.Units));
        Assert.Equal([1, 3], weight.Points.Select(p => p.Weight.Values.Count));
    }

    [Fact]
    public void For_a_quick_look_one_process_measures_all_rounds_of_what_it_finds_again()
    {
        Environment.SetEnvironmentVariable(Effort.Variable, "1");
        var asked = new StartAndFinish(Model.Task, Workload.Nothing, 1);
        Assert.Equal((3, 1, 1), (
            Effort.RoundsInOne(asked, 3), Effort.RoundsInOne(asked with { IsBrief = true }, 3),
            Effort.RoundsInOne(asked with { Model = Model.ColdThreadPool }, 3)));
        Environment.SetEnvironmentVariable(Effort.Variable, null);
        Assert.Equal(1, Effort.RoundsInOne(asked, 3));
    }

    [Fact]
    public void For_a_quick_look_idle_measurements_run_beside_each_other_and_what_has_a_CPU_to_itself_alone()
    {
        var (idle, busy) = (new InputOutputCalls(Model.Task, Workload.Waiting(TimeSpan.FromSeconds(1)), 1), new StartAndFinish(Model.Thread, Workload.Nothing, 1));
        Environment.SetEnvironmentVariable(Effort.Variable, "1");
        Assert.Equal((8, 1), (idle.AtATime, busy.AtATime));
        Environment.SetEnvironmentVariable(Effort.Variable, null);
        Assert.Equal((1, 1), (idle.AtATime, busy.AtATime));
    }

    [Fact]
    public async Task Every_way_has_a_value_for_each_round_of_a_quick_look()
    {
        Environment.SetEnvironmentVariable(Effort.Variable, "1");
        var queries = await Experiment.QueriesAsync(Database.Sqlite, "select 1", units: 3, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Database.Sqlite.Models.Count(m => m.Runtime.IsAvailable), queries.Points.Count);
        Assert.All(queries.Points, p => Assert.Equal(3, p.WallTime.Values.Count));
    }
}
