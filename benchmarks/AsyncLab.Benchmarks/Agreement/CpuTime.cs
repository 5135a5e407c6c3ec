using System.Globalization;

namespace AsyncLab.Benchmarks;

/// <summary>What the CPU that workers run on has done since the system started, as Linux counts it (proc_stat(5), proc_pid_stat(5)).</summary>
/// <param name="Elapsed">The time that has passed.</param>
/// <param name="Busy">The time that it worked for programs, or that the host of a virtual machine took it away.</param>
/// <param name="Ours">The part of it that processes used which we started and which have ended.</param>
internal readonly record struct CpuTime(long Elapsed, long Busy, long Ours)
{
    // user, nice, system, idle, iowait, irq, softirq, steal
    private const int Counters = 8;

    // What the system does, it may do for us, later and elsewhere: the stack of each thread that has ended is cleared away.
    private static readonly int[] Programs = [0, 1, 7];

    /// <summary>Starts to watch the CPU, and returns what tells the part that others took since, from 0 to 1; 0 where the system does not tell.</summary>
    public static Func<double> Watch()
    {
        if (!OperatingSystem.IsLinux())
            return static () => 0;
        var before = Now();
        return () => Now().OthersSince(before);
    }

    /// <summary>The counts of a CPU, in ticks of the system.</summary>
    public static CpuTime Parse(string allCpus, string self, int cpu)
    {
        var line = allCpus.Split('\n').First(l => l.StartsWith($"cpu{cpu} ", StringComparison.Ordinal));
        var counts = line.Split(' ')[1..(Counters + 1)].Select(Ticks).ToArray();
        // "pid (name) state …": a name may contain anything; cutime is field 16.
        var fields = self[(self.LastIndexOf(')') + 2)..].Split(' ');
        return new(counts.Sum(), Programs.Sum(i => counts[i]), Ticks(fields[13]));
    }

    /// <summary>The part of the time since <paramref name="before"/> that others took, from 0 to 1.</summary>
    public double OthersSince(CpuTime before) =>
        Math.Clamp((Busy - before.Busy - (Ours - before.Ours)) / (double)Math.Max(1, Elapsed - before.Elapsed), 0, 1);

    private static CpuTime Now() =>
        Parse(File.ReadAllText("/proc/stat"), File.ReadAllText("/proc/self/stat"), LastAllowed(File.ReadAllText("/proc/self/status")));

    // As OneCpu chooses it. "Cpus_allowed_list:	0-2,5"
    private static int LastAllowed(string status)
    {
        var list = status.Split('\n').First(l => l.StartsWith("Cpus_allowed_list:", StringComparison.Ordinal));
        return int.Parse(list.Split('\t', ',', '-')[^1], CultureInfo.InvariantCulture);
    }

    private static long Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
