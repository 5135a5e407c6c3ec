using System.Runtime.InteropServices;

namespace AsyncLab;

/// <summary>How many files and connections a process may have open at a time: getrlimit(2).</summary>
internal static partial class Descriptors
{
    // What a runtime and its libraries have open themselves.
    private const int ForTheProcess = 100;

    // RLIMIT_NOFILE has another number on each system.
    private const int OnLinux = 7;
    private const int OnMacOS = 8;

    /// <summary>How many a process may ask for; on Windows, and where nobody limits them, without end.</summary>
    public static double Most =>
        OperatingSystem.IsWindows() || GetLimit(OperatingSystem.IsMacOS() ? OnMacOS : OnLinux, out var limit) != 0 || limit.Hard >= int.MaxValue
            ? double.PositiveInfinity : limit.Hard;

    /// <summary>What keeps a process from so many connections, or null.</summary>
    /// <param name="connections">How many.</param>
    /// <param name="most">How many descriptors a process may have.</param>
    public static string? Forbids(int connections, double most) =>
        connections + ForTheProcess > most ? Texts.Format("Wall_descriptors", Quantity.Count(most)) : null;

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int what, out Limit limit);

    // struct rlimit of 64-bit Linux and macOS.
    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
