using System.Runtime;

namespace AsyncLab;

/// <summary>Times something short: warm, and so many times in a row that the clock's resolution does not matter.</summary>
/// <param name="time">The clock.</param>
internal sealed class Repetition(TimeProvider time)
{
    /// <summary>How many values one process gives at most; their median is that of the process. Five are no match for a neighbour's tick.</summary>
    public static int Most => Effort.IsQuick ? 3 : 15;

    private const int FewestWarmUnits = 20;

    // Compiling goes on in the background while the code runs, on the same CPU: warm is what is compiled no more.
    private const int StragglersPerSpell = 3;
    private TimeSpan WarmUpSpell { get; init; } = TimeSpan.FromMilliseconds(Effort.IsQuick ? 25 : 150);

    private TimeSpan LongestWarmUp { get; init; } = TimeSpan.FromSeconds(Effort.IsQuick ? 0.05 : 4);

    private int Values { get; init; } = Most;

    /// <summary>How long a batch takes at least: long against the clock's resolution and the scheduler's ticks.</summary>
    public static TimeSpan Shortest => TimeSpan.FromMilliseconds(Effort.IsQuick ? 5 : 10);

    /// <summary>A batch that takes this long has averaged over what repetitions are for.</summary>
    public static TimeSpan LongEnough => TimeSpan.FromSeconds(Effort.IsQuick ? 0.03 : 1);

    /// <summary>Half of the pains, for steps that are many in one process and differ by powers of ten.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="isWarm">Whether they have been timed before in this process.</param>
    public static Repetition Short(TimeProvider time, bool isWarm) => new(time)
    {
        WarmUpSpell = TimeSpan.FromMilliseconds(Effort.IsQuick ? 25 : 50),
        LongestWarmUp = TimeSpan.FromMilliseconds(isWarm ? 0 : Effort.IsQuick ? 75 : 300),
        Values = Effort.IsQuick ? 3 : 7,
    };

    /// <summary>Warms up and times.</summary>
    public async Task<Samples> MeasureAsync(Repeatable repeatable)
    {
        await WarmUpAsync(_ => repeatable.RepeatAsync(1), most: 1);
        return await TimeAsync(repeatable.RepeatAsync);
    }

    /// <summary>Runs units until nothing is compiled any more.</summary>
    /// <param name="run">Runs a number of units.</param>
    /// <param name="most">How many at most; few at first, for a thousand that wait one after the other take too long.</param>
    public async Task WarmUpAsync(Func<int, Task> run, int most)
    {
        var (started, units, done, compiled) = (time.GetTimestamp(), 1, 0, 0L);
        while (time.GetElapsedTime(started) < LongestWarmUp && (done < FewestWarmUnits || JitInfo.GetCompiledMethodCount() > compiled + StragglersPerSpell))
        {
            compiled = JitInfo.GetCompiledMethodCount();
            for (var spell = time.GetTimestamp(); time.GetElapsedTime(spell) < WarmUpSpell; units = Math.Min(units * 2, most))
            {
                await run(units);
                done += units;
            }
        }

        TouchHeap();
    }

    // The heap grows into memory that nobody has touched, and each page of it costs a fault, once. Two collections in it
    // has gone round. A thread takes two new pages: its cost would be that of the first seconds, not of the long run.
    private static void TouchHeap()
    {
        const int Round = 2;
        for (var end = GC.CollectionCount(0) + Round; GC.CollectionCount(0) < end;)
            GC.KeepAlive(new byte[16 * 1024]);
    }

    /// <summary>How long one time takes, a value a repetition.</summary>
    /// <param name="repeat">Does it a number of times.</param>
    private async Task<Samples> TimeAsync(Func<int, Task> repeat)
    {
        var times = await CalibrateAsync(repeat);
        var nanoseconds = new List<double>();
        var started = time.GetTimestamp();
        for (var i = 0; i == 0 || (i < Values && time.GetElapsedTime(started) < LongEnough); i++)
            nanoseconds.Add((await TimeAsync(repeat, times)).TotalNanoseconds / times);
        return new(Unit.Nanoseconds, nanoseconds);
    }

    private async Task<int> CalibrateAsync(Func<int, Task> repeat)
    {
        var times = 1;
        // A program that had the CPU for a moment has made one batch long, but not the next.
        while (await TimeAsync(repeat, times) < Shortest || await TimeAsync(repeat, times) < Shortest)
            times *= 2;
        return times;
    }

    private async Task<TimeSpan> TimeAsync(Func<int, Task> repeat, int times)
    {
        var started = time.GetTimestamp();
        await repeat(times);
        return time.GetElapsedTime(started);
    }
}
