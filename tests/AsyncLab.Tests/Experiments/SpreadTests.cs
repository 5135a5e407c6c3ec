namespace AsyncLab.Tests.Experiments;

public class SpreadTests
{
    private static readonly Spread Three = new(Model.Thread, [Microseconds(60, 61, 90), Microseconds(59, 62, 63), Microseconds(60, 60, 80)]);

    [Fact]
    public void The_value_of_a_round_is_the_median_of_its_repetitions() =>
        Assert.Equal([61e3, 62e3, 60e3], Three.Values.Values);

    [Fact]
    public void The_figure_has_a_row_a_round_and_one_for_their_medians()
    {
        var rows = Three.ToFigure().Table.Rows;
        Assert.Equal(["round 1", "round 2", "round 3", "their medians"], rows.Select(r => r[0]));
        Assert.Contains("51 %", Three.ToFigure().AltText);
    }

    [Fact]
    public void A_linear_axis_has_round_ticks_around_the_values()
    {
        var axis = Axis.Linear("time", Unit.Nanoseconds, [59e3, 90e3]);
        Assert.Equal(["60 µs", "70 µs", "80 µs", "90 µs"], axis["ticktext"]!.AsArray().Select(t => (string)t!));
    }

    [Fact]
    public void Values_that_are_all_alike_have_an_axis()
    {
        var axis = Axis.Linear("time", Unit.Nanoseconds, [100, 100]);
        Assert.Contains("100 ns", axis["ticktext"]!.AsArray().Select(t => (string)t!));
    }

    [MeasuredFact]
    public async Task The_same_thing_is_measured_in_processes_of_their_own()
    {
        var spread = await Experiment.SpreadAsync(Model.Task, rounds: 2, TestContext.Current.CancellationToken);
        Assert.Equal(2, spread.Rounds.Count);
        Assert.All(spread.Rounds, round => Assert.True(round.Values.Count > 1));
    }

    private static Samples Microseconds(params double[] values) => new(Unit.Nanoseconds, [.. values.Select(v => v * 1e3)]);
}
