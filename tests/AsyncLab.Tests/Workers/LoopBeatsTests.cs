namespace AsyncLab.Tests.Workers;

public class LoopBeatsTests
{
    private const int Units = 6;
    private static readonly TimeSpan Waiting = TimeSpan.FromMilliseconds(400);

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Work_in_the_loop_blocks_it_from_the_first_unit_to_the_last() =>
        Assert.True(await LongestGapAsync(Model.EventLoop) > Quantity.Time(Waiting) * (0.9 * Units));

    [MeasuredTheory, Trait("Category", "Slow")]
    [InlineData("thread")]
    [InlineData("dotnet-process")]
    public async Task Work_elsewhere_leaves_the_loop_free(string id) =>
        Assert.True(await LongestGapAsync(Model.Parse(id)) < Quantity.Time(Waiting) / 1.5);

    // The pool starts with a thread a CPU: what came to the loop through the pool would wait behind the units.
    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_pool_whose_threads_are_all_held_does_not_keep_the_loop_from_its_beats() =>
        Assert.True(await LongestGapAsync(Model.Task) < Quantity.Time(Waiting) / 1.5);

    [MeasuredFact]
    public async Task A_beat_is_never_early()
    {
        var reading = await new LoopBeats(Model.Thread, Workload.Nothing, 1).MeasureAsync();
        Assert.True(reading.Counters[Counter.Gap].Min > Quantity.Time(Heart.Period) * 0.95);
    }

    [MeasuredFact]
    public async Task A_heartbeat_has_a_longest_gap_a_round()
    {
        var heartbeat = await Experiment.HeartbeatAsync(
            [Model.EventLoop, Model.Thread], Workload.Waiting(TimeSpan.FromMilliseconds(150)), 2, rounds: 2, TestContext.Current.CancellationToken);
        Assert.Equal(2, heartbeat[Model.Thread].Values.Count);
        Assert.Equal(heartbeat[Model.Thread].Max, heartbeat.Points.Single(p => p.Model == Model.Thread)[Counter.Gap].Max);
        Assert.True(heartbeat.Typical(Model.Thread) < heartbeat[Model.EventLoop].Min);
        Assert.Equal(("blocking", 2), (heartbeat.Work, heartbeat.Ratio(Model.EventLoop, Model.Thread).Samples.Values.Count));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Experiment.HeartbeatAsync(
            [Model.Thread], Workload.Nothing, rounds: 0, cancellation: TestContext.Current.CancellationToken));
    }

    private static async Task<Quantity> LongestGapAsync(Model model)
    {
        var heartbeat = await Experiment.HeartbeatAsync([model], Workload.Waiting(Waiting), Units, cancellation: TestContext.Current.CancellationToken);
        return heartbeat[model].Max;
    }
}
