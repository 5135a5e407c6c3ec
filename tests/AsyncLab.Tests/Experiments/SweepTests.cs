namespace AsyncLab.Tests.Experiments;

public class SweepTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // No array is that long, and no machine has the memory.
    private const int TooMany = int.MaxValue;

    [Fact, Trait("Category", "Slow")]
    public async Task A_model_ends_at_its_wall_and_keeps_what_it_had_while_others_go_on()
    {
        var sweep = await Experiment.SweepAsync(
            [new(Model.Task, [1, TooMany]), new(Model.Sequential, [1, 10])], rounds: 2, cancellation: Cancellation);
        Assert.Equal([1, 1, 10], sweep.Points.Select(p => p.Units));
        Assert.All(sweep.Points, p => Assert.Equal(2, p.WallTime.Values.Count));
        var wall = Assert.Single(sweep.Walls);
        Assert.Equal((Model.Task, Quantity.Count(TooMany)), (wall.Model, wall.Units));
        Assert.Matches("Out of memory|of memory are left", wall.Reason);
        var figure = sweep.ToFigure();
        Assert.Contains(wall.Reason, figure.AltText);
        Assert.Contains(figure.Table.Rows, row => row.Contains(wall.Reason));
        Assert.All(figure.Table.Rows, row => Assert.Equal(figure.Table.Columns.Count, row.Count));
    }

    [Fact]
    public void A_sweep_in_which_nothing_could_be_measured_says_why()
    {
        var sweep = new Sweep([]) { Walls = [new(Model.Thread, Quantity.Count(1), "no room")] };
        Assert.Contains("no room", sweep.ToHtml());
    }
}
