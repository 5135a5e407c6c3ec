using System.Diagnostics;
using System.Runtime;

namespace AsyncLab;

/// <summary>Times something short: warm, and so many times in a row that the clock's resolution does not matter.</summary>
internal static class Repetition
{
    private const int MostRepetitions = 5;
    private const int FewestWarmUnits = 20;

    // Compiling goes on in the background while the code runs, on the same CPU: warm is what is compiled no more.
    private const int StragglersPerSpell = 3;
    private static readonly TimeSpan WarmUpSpell = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(4);

    // Long against the clock's resolution and the scheduler's ticks.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    // A batch that takes this long has averaged over what repetitions are for.
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(1);

    /// <summary>Warms up and times.</summary>
    public static async Task<Samples> MeasureAsync(Repeatable repeatable)
    {
        await WarmUpAsync(() => repeatable.RepeatAsync(1));
        return await TimeAsync(repeatable.RepeatAsync);
    }

    /// <summary>Does it until nothing is compiled any more.</summary>
    /// <param name="once">What to do.</param>
    /// <param name="units">How many units that runs.</param>
    public static async Task WarmUpAsync(Func<Task> once, int units = 1)
    {
        var (started, done, compiled) = (Stopwatch.StartNew(), 0, 0L);
        while (done < FewestWarmUnits || (JitInfo.GetCompiledMethodCount() > compiled + StragglersPerSpell && started.Elapsed < LongestWarmUp))
        {
            compiled = JitInfo.GetCompiledMethodCount();
            for (var spell = Stopwatch.StartNew(); spell.Elapsed < WarmUpSpell; done += units)
                await once();
        }
    }

    /// <summary>How long one time takes, a value a repetition.</summary>
    /// <param name="repeat">Does it a number of times.</param>
    public static async Task<Samples> TimeAsync(Func<int, Task> repeat)
    {
        var times = await CalibrateAsync(repeat);
        var nanoseconds = new List<double>();
        var started = Stopwatch.StartNew();
        for (var i = 0; i == 0 || (i < MostRepetitions && started.Elapsed < LongEnough); i++)
            nanoseconds.Add((await TimeAsync(repeat, times)).TotalNanoseconds / times);
        return new(Unit.Nanoseconds, nanoseconds);
    }

    private static async Task<int> CalibrateAsync(Func<int, Task> repeat)
    {
        var times = 1;
        while (await TimeAsync(repeat, times) < Shortest)
            times *= 2;
        return times;
    }

    private static async Task<TimeSpan> TimeAsync(Func<int, Task> repeat, int times)
    {
        var started = Stopwatch.GetTimestamp();
        await repeat(times);
        return Stopwatch.GetElapsedTime(started);
    }
}
