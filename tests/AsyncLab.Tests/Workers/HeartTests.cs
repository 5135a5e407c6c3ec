namespace AsyncLab.Tests.Workers;

public class HeartTests
{
    [Fact]
    public async Task A_heart_beats_at_least_once_and_never_early()
    {
        var gaps = await new Heart(TimeProvider.System).BeatAsync(Task.CompletedTask);
        Assert.True(Assert.Single(gaps.Values) > 0.95 * Heart.Period.TotalNanoseconds);
    }

    [MeasuredFact]
    public async Task It_misses_its_beat_while_its_loop_stands_still_and_goes_on_afterwards()
    {
        var (pause, gaps) = (10 * Heart.Period, new Samples(Unit.Nanoseconds, []));
        await EventLoop.RunAsync(async () =>
        {
            var work = BlockAsync(pause);
            gaps = await new Heart(TimeProvider.System).BeatAsync(work);
        });
        Assert.True(gaps.Max > Quantity.Time(pause) * 0.95);
        Assert.True(gaps.Values.Count > 3);
    }

    private static async Task BlockAsync(TimeSpan pause)
    {
        await Task.Delay(3 * Heart.Period);
        Thread.Sleep(pause);
        await Task.Delay(3 * Heart.Period);
    }
}
