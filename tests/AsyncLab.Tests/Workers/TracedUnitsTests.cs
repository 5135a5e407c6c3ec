namespace AsyncLab.Tests.Workers;

public class TracedUnitsTests
{
    private static readonly TimeSpan Waiting = TimeSpan.FromMilliseconds(200);

    [MeasuredFact]
    public async Task Coroutines_of_an_event_loop_share_its_thread_and_hold_it_only_while_they_run()
    {
        var track = await TraceAsync(Model.EventLoop);
        Assert.Equal(Quantity.Count(1), track.Threads);
        Assert.Equal([2, 2, 2], track.Spans.GroupBy(s => s.Unit).Select(unit => unit.Count()));
        Assert.True(Held(track) < Quantity.Time(Waiting) / 2);
        Assert.True(track.Duration > Quantity.Time(Waiting) * 0.9);
    }

    [MeasuredFact]
    public async Task Coroutines_of_the_pool_hold_none_of_its_threads_while_they_wait()
    {
        var track = await TraceAsync(Model.Task);
        Assert.Equal(Quantity.Count(3), track.Units);
        Assert.True(Held(track) < Quantity.Time(Waiting) / 2);
    }

    [Fact]
    public async Task What_a_unit_hands_to_another_thread_is_part_of_the_unit()
    {
        var track = await TraceAsync(Model.EventLoop, Wrapping.TaskRun);
        Assert.True(track.Threads > Quantity.Count(1));
        Assert.Equal([0, 1, 2], track.Spans.Select(s => s.Unit).Distinct().Order());
    }

    [MeasuredFact]
    public async Task A_thread_is_held_while_its_unit_waits()
    {
        var track = await TraceAsync(Model.Thread);
        Assert.Equal(Quantity.Count(3), track.Threads);
        Assert.Equal(3, track.Spans.Count);
        Assert.True(Held(track) > Quantity.Time(Waiting) * 2.7);
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Units_in_processes_count_from_the_moment_at_which_their_parent_asked_for_them()
    {
        var timeline = await Experiment.TimelineAsync(
            [Model.Thread, Model.DotNetProcess], Workload.Waiting(Waiting), 2, TestContext.Current.CancellationToken);
        var (threads, processes) = (timeline[Model.Thread], timeline[Model.DotNetProcess]);
        Assert.Equal(Quantity.Count(2), processes.Threads);
        Assert.Equal([0, 1], processes.Spans.Select(s => s.Unit).Order());
        Assert.True(processes.Spans.Min(s => s.Start) > threads.Spans.Min(s => s.Start));
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Units_in_processes_run_beside_each_other()
    {
        var timeline = await Experiment.TimelineAsync(
            [Model.DotNetProcess], Workload.Waiting(TimeSpan.FromSeconds(2)), 2, TestContext.Current.CancellationToken);
        var spans = timeline[Model.DotNetProcess].Spans;
        Assert.True(spans.Max(s => s.Start) < spans.Min(s => s.End));
    }

    [Fact]
    public async Task A_program_that_cannot_be_told_what_to_do_is_refused() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => TraceAsync(Model.Process));

    private static async Task<Track> TraceAsync(Model model, Wrapping wrapping = Wrapping.AsyncMethod)
    {
        var reading = await new TracedUnits(model, Workload.Waiting(Waiting, wrapping), 3).MeasureAsync();
        return new(model, reading.Spans!);
    }

    private static Quantity Held(Track track) => new(track.Spans.Sum(s => (s.End - s.Start).Value), Unit.Nanoseconds);
}
