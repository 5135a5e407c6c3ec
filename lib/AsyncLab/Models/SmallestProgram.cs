using System.Diagnostics;

namespace AsyncLab;

/// <summary>The smallest program of every system of a kind that ends when its standard input ends.</summary>
internal static class SmallestProgram
{
    /// <summary>How to start it.</summary>
    public static ProcessStartInfo Command() => OperatingSystem.IsWindows() ? new("sort.exe") : new("cat");
}
