using System.Runtime.InteropServices;

namespace AsyncLab;

/// <summary>What this process has used so far. On Linux and macOS the children that have ended count: getrusage(2).</summary>
internal static partial class ProcessUsage
{
    private const int Self = 0;
    private const int Children = -1;
    private const double NanosecondsPerMicrosecond = 1_000;

    /// <summary>How many threads it has now, those of the runtime included.</summary>
    public static int Threads
    {
        get
        {
            using var self = System.Diagnostics.Process.GetCurrentProcess();
            return OtherProcess.Threads(self);
        }
    }

    /// <summary>The counters that this system has, each since the start of the process.</summary>
    public static IReadOnlyDictionary<Counter, Quantity> Read()
    {
        var allocated = Quantity.Bytes(GC.GetTotalAllocatedBytes(precise: true));
        if (OperatingSystem.IsWindows())
        {
            return new Dictionary<Counter, Quantity>
            {
                [Counter.CpuTime] = Quantity.Time(Environment.CpuUsage.TotalTime),
                [Counter.AllocatedMemory] = allocated,
            };
        }

        _ = GetUsage(Self, out var self);
        _ = GetUsage(Children, out var children);
        return new Dictionary<Counter, Quantity>
        {
            [Counter.CpuTime] = new((self.Microseconds + children.Microseconds) * NanosecondsPerMicrosecond, Unit.Nanoseconds),
            [Counter.ContextSwitches] = Quantity.Count(self.Switches + children.Switches),
            [Counter.AllocatedMemory] = allocated,
        };
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    // struct rusage of 64-bit Linux and macOS; the threads that have ended are in it.
    [StructLayout(LayoutKind.Sequential)]
    private struct Usage
    {
        public Time User;
        public Time System;
        public Kept Rest;
        public long Voluntary;
        public long Involuntary;

        public readonly double Microseconds => User.Microseconds + System.Microseconds;

        public readonly double Switches => Voluntary + Involuntary;
    }

    // On macOS the microseconds take half the place, and nobody says what is in the other half.
    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public int Part;
        public int Padding;

        public readonly double Microseconds => (Seconds * 1e6) + Part;
    }

    // Twelve numbers of memory, disk and messages.
    [System.Runtime.CompilerServices.InlineArray(12)]
    private struct Kept
    {
        public long First;
    }
}
