using System.Globalization;

namespace AsyncLab;

/// <summary>What the system tells of the RAM.</summary>
internal static class PhysicalMemory
{
    /// <summary>How much there is; outside Linux, how much the runtime may use.</summary>
    public static Quantity Total { get; } = Quantity.Bytes(FromMemInfo() ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    private static double? FromMemInfo() =>
        !OperatingSystem.IsLinux() ? null : File.ReadLines("/proc/meminfo")
            .Where(l => l.StartsWith("MemTotal:", StringComparison.Ordinal))
            .Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024)
            .First();
}
