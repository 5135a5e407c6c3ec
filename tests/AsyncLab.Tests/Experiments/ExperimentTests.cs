namespace AsyncLab.Tests.Experiments;

public class ExperimentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Coroutines_start_in_a_fraction_of_a_thread_and_threads_in_a_fraction_of_a_process()
    {
        var start = await Experiment.CompareAsync(Model.All, rounds: 3, cancellation: Cancellation);
        Assert.True(start.Ratio(Model.Task, Model.Sequential).Samples.Median.Value > 4);
        Assert.True(start.Ratio(Model.Thread, Model.Task).Samples.Median.Value > 20);
        Assert.True(start.Ratio(Model.Thread, Model.EventLoop).Samples.Median.Value > 20);
        Assert.True(start.Ratio(Model.Process, Model.Thread).Samples.Median.Value > 2);
        Assert.True(start.Ratio(Model.DotNetProcess, Model.Process).Samples.Median.Value > 4);
        Assert.Contains("awaited call", start.ToHtml());
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Coroutines_weigh_a_fraction_of_a_thread_and_threads_a_fraction_of_a_process()
    {
        var weight = await Experiment.FootprintAsync(
            [new(Model.Task, [100_000]), new(Model.Thread, [500]), new(Model.Process, [5])], cancellation: Cancellation);
        Assert.InRange(weight[Model.Task].Median.Value, 100, 500);
        Assert.True(weight.Ratio(Model.Thread, Model.Task).Samples.Median.Value > 20);
        Assert.True(weight.Ratio(Model.Process, Model.Thread).Samples.Median.Value > 2);
        Assert.Contains("coroutine (pool)", weight.ToTable().ToHtml());
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task What_is_wrapped_around_a_timer_weighs_more_with_every_layer()
    {
        var waits = await Experiment.DecomposeAsync(units: 100_000, rounds: 1, cancellation: Cancellation);
        Assert.True(waits[Wrapping.None].Median < waits[Wrapping.AsyncMethod].Median);
        Assert.True(waits[Wrapping.AsyncMethod].Median < waits[Wrapping.TaskRun].Median);
    }

    [Fact]
    public async Task A_sweep_tells_the_time_of_all_units_together()
    {
        var sweep = await Experiment.SweepAsync([new(Model.Task, [1, 10_000])], rounds: 1, cancellation: Cancellation);
        Assert.Equal([1, 10_000], sweep.Points.Select(p => p.Units));
        var totals = sweep.ToFigure().Data[0]!["y"]!.AsArray().Select(y => y!.GetValue<double>()).ToArray();
        Assert.True(totals[1] > 100 * totals[0]);
    }

    [Fact]
    public async Task No_units_no_rounds_and_no_models_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Experiment.CompareAsync([Model.Task], units: 0, cancellation: Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Experiment.CompareAsync([Model.Task], rounds: 0, cancellation: Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Experiment.CompareAsync([], cancellation: Cancellation));
    }

    [Fact]
    public void A_model_that_was_not_measured_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => new Comparison([])[Model.Thread]);
        Assert.Contains("thread was not measured", error.Message);
    }
}
