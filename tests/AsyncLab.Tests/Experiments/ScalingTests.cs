namespace AsyncLab.Tests.Experiments;

public class ScalingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_line_begins_at_one_and_no_line_is_better_than_the_CPUs_allow()
    {
        var figure = new Scaling([Point(Model.Thread, 2, 1.9), Point(Model.Thread, 4, 2), Point(Python.Thread, 2, 1), Point(Python.Thread, 4, 1)])
        {
            Machine = Machine.Current with { GrantedCores = 2 },
        }.ToFigure();
        Assert.Equal([[1.0, 2, 2], [1.0, 1.9, 2], [1.0, 1, 1]], figure.Data.Select(t => t!["y"]!.AsArray().Select(y => y!.GetValue<double>()).ToArray()));
        Assert.Equal(["dash", "solid", "dot"], figure.Data.Select(t => (string)t!["line"]!["dash"]!));
        Assert.Contains("4 × thread: 2×", figure.AltText);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task Threads_are_tried_up_to_twice_as_many_as_there_are_CPUs()
    {
        var scaling = await Experiment.ScaleAsync(
            [(Model.Thread, Workload.Cpu(1_000_000)), (Python.Thread, Workload.Cpu(10_000))], rounds: 1, Cancellation);
        Assert.Equal(2 * Environment.ProcessorCount, scaling.Points.Max(p => p.Units));
        Assert.All(scaling.Points, p => Assert.InRange(p[Counter.Capacity].Median.Value, 0.1, 2 * p.Units));
    }

    [Fact]
    public void A_sweep_is_told_apart_by_runtime()
    {
        var sweep = new Sweep([Point(Model.Thread, 1, 1), Point(Python.Thread, 1, 1)]) { Notes = ["no python3"] };
        Assert.Equal([Python.Thread], sweep.Of(Runtime.CPython).Points.Select(p => p.Model));
        Assert.Contains("no python3", new Sweep([Point(Model.Thread, 1, 1)]) { Notes = sweep.Notes }.Of(Runtime.CPython).ToHtml());
    }

    private static Point Point(Model model, int units, double value) =>
        new(model, units, new Dictionary<Counter, Samples> { [Counter.Capacity] = new(Unit.Ratio, [value, value, value]) });
}
