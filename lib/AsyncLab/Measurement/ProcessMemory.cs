using System.Diagnostics;
using System.Globalization;

namespace AsyncLab;

/// <summary>Reads what the system counts of a process's memory. Linux tells all three numbers, other systems two.</summary>
internal static class ProcessMemory
{
    /// <summary>The memory of this process, in bytes.</summary>
    public static IReadOnlyDictionary<Counter, double> Read()
    {
        using var self = Process.GetCurrentProcess();
        return Read(self);
    }

    /// <summary>The memory of a process, in bytes.</summary>
    public static IReadOnlyDictionary<Counter, double> Read(Process process)
    {
        // The sums of the kernel, not of our arithmetic: proc_pid_smaps_rollup(5).
        var rollup = $"/proc/{process.Id}/smaps_rollup";
        if (!File.Exists(rollup))
        {
            process.Refresh();
            return new Dictionary<Counter, double>
            {
                [Counter.ResidentMemory] = process.WorkingSet64,
                [Counter.PrivateMemory] = process.PrivateMemorySize64,
            };
        }

        var fields = File.ReadLines(rollup).Skip(1).Select(line => line.Split(':'))
            .ToDictionary(f => f[0], f => Kibibytes(f[1]) * 1024);
        return new Dictionary<Counter, double>
        {
            [Counter.ResidentMemory] = fields["Rss"],
            [Counter.ProportionalMemory] = fields["Pss"],
            [Counter.PrivateMemory] = fields["Private_Clean"] + fields["Private_Dirty"],
        };
    }

    private static double Kibibytes(string field) =>
        double.Parse(field.AsSpan().Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture);
}
