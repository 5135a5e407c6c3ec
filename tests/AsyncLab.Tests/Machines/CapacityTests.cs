namespace AsyncLab.Tests.Machines;

public class CapacityTests
{
    private readonly HastyTime _time = new();
    private int _measured;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_free_machine_is_measured_once()
    {
        var capacity = await MeasureAsync(1.9);
        Assert.False(capacity.IsNoisy);
        Assert.Equal((1, 0), (_measured, _time.Waits));
        Assert.Contains("1.9×", capacity.ToString());
    }

    [Fact]
    public async Task A_machine_that_becomes_free_is_measured_again_after_a_while()
    {
        var capacity = await MeasureAsync(1.2, 1.5, 1.95);
        Assert.False(capacity.IsNoisy);
        Assert.Equal((3, 2), (_measured, _time.Waits));
    }

    [Fact]
    public async Task A_machine_that_stays_busy_is_called_noisy_after_three_more_attempts()
    {
        var capacity = await MeasureAsync(1.1, 1.2, 1.3, 1.4, 2.0);
        Assert.True(capacity.IsNoisy);
        Assert.Equal((4, 3), (_measured, _time.Waits));
        Assert.StartsWith("Noisy machine", capacity.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_cpu_is_not_measured_and_not_noisy()
    {
        var capacity = await Capacity.MeasureAsync(1, _ => throw new InvalidOperationException(), _time, Cancellation);
        Assert.False(capacity.IsNoisy);
        Assert.Contains("one CPU", capacity.ToString());
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Two_threads_do_no_more_work_than_the_CPUs_they_are_given()
    {
        Assert.SkipWhen(Environment.ProcessorCount == 1, "There is one CPU.");
        var reading = await new TwoThreads(Model.Thread, Workload.Cpu(10_000_000)).MeasureAsync();
        Assert.InRange(reading.Counters[Counter.Capacity].Median.Value, 0.05, Environment.ProcessorCount + 0.1);
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_figure_about_scaling_says_that_another_program_computes()
    {
        Assert.SkipWhen(Environment.ProcessorCount == 1, "There is one CPU.");
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        for (var i = 0; i < 2 * Environment.ProcessorCount; i++)
            new Thread(() => { while (!over.IsCancellationRequested) { } }).Start();
        try
        {
            var figure = await Experiment.CompareAsync([Model.Thread], rounds: 1, onAllCpus: true, cancellation: Cancellation);
            Assert.Contains(figure.ToFigure().Notes, n => n.StartsWith("Noisy machine", StringComparison.Ordinal));
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    private Task<Capacity> MeasureAsync(params double[] ratios) =>
        Capacity.MeasureAsync(2, _ => Task.FromResult(new Quantity(ratios[_measured++], Unit.Ratio)), _time, Cancellation);

    /// <summary>A clock on which every wait is over at once.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public int Waits { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits++;
            return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
