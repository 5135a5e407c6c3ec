using System.Globalization;

namespace AsyncLab;

/// <summary>How often the system took a CPU from one thread to give it to another: proc_pid_status(5).</summary>
internal static class ContextSwitches
{
    /// <summary>Whether this system tells.</summary>
    public static bool AreCounted => OperatingSystem.IsLinux();

    /// <summary>The number so far of all threads that some processes have now.</summary>
    public static long Read(IEnumerable<int> processes) =>
        processes.SelectMany(id => Directory.EnumerateDirectories($"/proc/{id}/task")).Sum(OfThread);

    private static long OfThread(string thread)
    {
        try
        {
            return File.ReadLines(Path.Combine(thread, "status"))
                .Where(line => line.Contains("ctxt_switches:", StringComparison.Ordinal))
                .Sum(line => long.Parse(line[(line.IndexOf(':') + 1)..], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }
}
