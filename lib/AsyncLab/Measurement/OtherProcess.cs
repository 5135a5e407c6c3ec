using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AsyncLab;

/// <summary>What the system counts of a process that is not this one.</summary>
internal static partial class OtherProcess
{
    /// <summary>How many threads it has now; none when it has ended.</summary>
    public static int Threads(Process process)
    {
        try
        {
            if (!OperatingSystem.IsLinux())
            {
                process.Refresh();
                return process.Threads.Count;
            }

            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(l => l.StartsWith("Threads:", StringComparison.Ordinal));
            return line is null ? 0 : int.Parse(line["Threads:".Length..], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>How long CPUs have worked for it so far.</summary>
    public static TimeSpan CpuTime(Process process)
    {
        // What Linux tells of other processes in /proc comes in steps of 10 ms; their clock does not: clock_getcpuclockid(3).
        if (OperatingSystem.IsLinux() && GetClock(process.Id, out var clock) == 0 && GetTime(clock, out var time) == 0)
            return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1e3);
        process.Refresh();
        return process.TotalProcessorTime;
    }

    [LibraryImport("libc", EntryPoint = "clock_getcpuclockid")]
    private static partial int GetClock(int process, out int clock);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    // struct timespec of 64-bit Linux.
    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
