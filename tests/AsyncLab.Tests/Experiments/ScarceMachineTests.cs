namespace AsyncLab.Tests.Experiments;

/// <summary>Where memory or threads are scarce, less is tried, and the reader is told.</summary>
public class ScarceMachineTests
{
    private static readonly Container Small = new(Quantity.Count(50), Quantity.Bytes(1L << 30));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_units_weigh_is_measured_with_as_many_as_there_may_be()
    {
        var weight = await Experiment.FootprintAsync([Model.Task.UpTo(100), Model.Thread.UpTo(1_000, factor: 10)], 1, Small, Cancellation);

        Assert.Equal([1, 10, 40], weight.Points.Where(p => p.Model == Model.Thread).Select(p => p.Units));
        Assert.Equal(100, weight.Points.Last(p => p.Model == Model.Task).Units);
        Assert.Equal([$"{Model.Thread}: 40 were tried: the system or its container allows 50 more processes and threads, and others need some."], weight.Notes);
        Assert.Contains("40 were tried", weight.ToHtml());
    }

    [Fact]
    public void What_grows_ends_before_the_number_that_is_too_large()
    {
        var walls = new List<Wall>();
        var growth = Model.Thread.UpTo(1_000, factor: 10).UpTo(Small, walls);

        Assert.Equal([1, 10], growth.Units);
        Assert.Equal((Model.Thread, Quantity.Count(100)), (Assert.Single(walls).Model, walls[0].Units));
        Assert.Contains("allows 50 more", walls[0].Reason);
    }

    [Fact]
    public void What_fits_is_measured_as_it_is()
    {
        var walls = new List<Wall>();
        var growth = Model.Task.UpTo(1_000);

        Assert.Same(growth, growth.UpTo(Small, walls));
        Assert.Equal((growth, null), growth.Within(Small));
        Assert.Empty(walls);
    }

    [Fact]
    public void Measurements_run_beside_each_other_where_there_is_room_for_all()
    {
        Request[] threads = [new StartAndFinish(Model.Thread, Workload.Nothing, 30), new StartAndFinish(Model.Thread, Workload.Nothing, 30)];

        Assert.True(Small.Fits(threads[..1]));
        Assert.False(Small.Fits(threads));
        Assert.False(Small.Fits([new StartAndFinish(Model.DotNetProcess, Workload.Nothing, 4), new ParkedMemory(Model.Task, Workload.Nothing, 900_000)]));
    }
}
