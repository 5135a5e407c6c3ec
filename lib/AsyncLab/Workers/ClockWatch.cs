using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace AsyncLab;

/// <summary>Looks at the clock without a pause and notes when it runs: where the clock has jumped, something else had the CPU.</summary>
/// <param name="time">The clock.</param>
/// <param name="zero">The time stamp that spans count from.</param>
internal sealed class ClockWatch(TimeProvider time, long zero)
{
    // Longer than an interrupt takes, shorter than what a scheduler gives to another thread.
    private static readonly TimeSpan Jump = TimeSpan.FromMilliseconds(0.3);

    private readonly ConcurrentQueue<RunSpan> _spans = new();
    private int _units;

    /// <summary>What was noted.</summary>
    public IReadOnlyList<RunSpan> Spans => [.. _spans];

    /// <summary>Watches on the thread that calls, which is a unit, until it has had a CPU for so long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(TimeSpan enough)
    {
        var unit = Interlocked.Increment(ref _units) - 1;
        var start = time.GetTimestamp();
        var (last, ran) = (start, TimeSpan.Zero);
        while (ran + time.GetElapsedTime(start, last) < enough)
        {
            var now = time.GetTimestamp();
            if (time.GetElapsedTime(last, now) > Jump)
            {
                Note(unit, start, last);
                ran += time.GetElapsedTime(start, last);
                start = now;
            }

            last = now;
        }

        Note(unit, start, last);
    }

    private void Note(int unit, long start, long end) =>
        _spans.Enqueue(new(unit, OsThread.Current, Since(start), Since(end)));

    private Quantity Since(long timestamp) => Quantity.Time(time.GetElapsedTime(zero, timestamp));
}
