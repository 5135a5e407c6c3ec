using System.Diagnostics;

namespace AsyncLab;

/// <summary>The system's monotonic clock, which all processes read alike: Python's <c>time.perf_counter_ns</c> on Linux and macOS.</summary>
internal static class DeviceClock
{
    /// <summary>Now, in nanoseconds.</summary>
    public static long Now => (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));

    /// <summary>Sleeps until then; not at all, if it is over.</summary>
    public static void SleepUntil(long then)
    {
        if (then - Now is > 0 and var left)
            Thread.Sleep(TimeSpan.FromTicks(left / TimeSpan.NanosecondsPerTick));
    }
}
