using System.Diagnostics;

namespace AsyncLab;

/// <summary>How many times the work of one thread two threads do at the same time.</summary>
internal sealed record TwoThreads(Model Model, Workload Workload, int Units = 2) : Request(Model, Workload, Units)
{
    private const int Repetitions = 5;
    private const int StepsAtATime = 1_000_000;

    // Many times what a scheduler gives to a thread at once.
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(50);

    private static ulong s_result;

    public override Task<Reading> MeasureAsync()
    {
        var times = 1;
        while (Time(1, times) < Long)
            times *= 2;
        var ratios = new double[Repetitions];
        for (var i = 0; i < Repetitions; i++)
            ratios[i] = 2 * (Time(1, times) / Time(2, times));
        return Task.FromResult(new Reading(new Dictionary<Counter, Samples> { [Counter.Capacity] = new(Unit.Ratio, ratios) }));
    }

    private static TimeSpan Time(int count, int times)
    {
        var threads = Enumerable.Range(0, count).Select(_ => new Thread(() => Work(times))).ToArray();
        var started = Stopwatch.GetTimestamp();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        return Stopwatch.GetElapsedTime(started);
    }

    // Each step needs the one before (G. Marsaglia, "Xorshift RNGs", 2003), and nothing but a register.
    private static void Work(int times)
    {
        var x = 1ul;
        for (var i = (long)times * StepsAtATime; i > 0; i--)
        {
            x ^= x << 13;
            x ^= x >> 7;
            x ^= x << 17;
        }

        Volatile.Write(ref s_result, x);
    }
}
