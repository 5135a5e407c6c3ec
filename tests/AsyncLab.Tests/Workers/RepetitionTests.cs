namespace AsyncLab.Tests.Workers;

public class RepetitionTests
{
    [Fact]
    public async Task What_is_timed_runs_on_a_heap_that_has_gone_round_before()
    {
        var collections = new List<int>();
        await new Repetition(TimeProvider.System).MeasureAsync(Repeatable.Of(times =>
        {
            collections.Add(GC.CollectionCount(0));
            return Task.Delay(10 * times, TestContext.Current.CancellationToken);
        }));
        Assert.True(collections[^Repetition.Most] >= collections[0] + 2);
    }

    [Fact]
    public async Task The_slow_first_runs_are_no_part_of_what_is_timed()
    {
        var (clock, runs) = (new TurnedClock(), 0);
        var samples = await new Repetition(clock).MeasureAsync(Repeatable.Of(times =>
        {
            for (var i = 0; i < times; i++)
                clock.Turn(TimeSpan.FromMilliseconds(++runs <= 20 ? 40 : 1));
            return Task.CompletedTask;
        }));
        Assert.Equal((1e6, 1e6), (samples.Min.Value, samples.Max.Value));
    }

    [Fact]
    public async Task A_batch_is_long_against_the_resolution_of_the_clock()
    {
        var (clock, longest) = (new TurnedClock(), 0);
        await new Repetition(clock).MeasureAsync(Repeatable.Of(times =>
        {
            clock.Turn(TimeSpan.FromMicroseconds(times));
            longest = Math.Max(longest, times);
            return Task.CompletedTask;
        }));
        Assert.InRange(longest, 10_000, 20_000);
    }

    [Fact]
    public async Task A_batch_that_somebody_else_made_long_is_not_taken_for_a_long_one()
    {
        var (clock, longest, disturbed) = (new TurnedClock(), 0, false);
        await new Repetition(clock).MeasureAsync(Repeatable.Of(times =>
        {
            clock.Turn(TimeSpan.FromMicroseconds(times) + (times == 2 && !disturbed ? TimeSpan.FromMilliseconds(50) : TimeSpan.Zero));
            (longest, disturbed) = (Math.Max(longest, times), disturbed || times == 2);
            return Task.CompletedTask;
        }));
        Assert.InRange(longest, 10_000, 20_000);
    }

    /// <summary>A clock that stands still until somebody turns it.</summary>
    private sealed class TurnedClock : TimeProvider
    {
        private long _now;

        public override long GetTimestamp() => _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Turn(TimeSpan by) => _now += by.Ticks;
    }
}
