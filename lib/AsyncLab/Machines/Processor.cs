using System.Runtime.InteropServices;

namespace AsyncLab;

/// <summary>What the system tells of the processor.</summary>
internal static class Processor
{
    /// <summary>Its own name; where the system keeps it to itself, its architecture.</summary>
    public static string Name { get; } =
        FromCpuInfo() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>How many logical processors there are, whoever may use them.</summary>
    public static int Cores { get; } =
        OperatingSystem.IsLinux() ? File.ReadLines("/proc/cpuinfo").Count(l => l.StartsWith("processor", StringComparison.Ordinal)) : Environment.ProcessorCount;

    private static string? FromCpuInfo() =>
        !OperatingSystem.IsLinux() ? null : File.ReadLines("/proc/cpuinfo")
            .Where(l => l.StartsWith("model name", StringComparison.Ordinal))
            .Select(l => l[(l.IndexOf(':') + 1)..].Trim())
            .FirstOrDefault();
}
