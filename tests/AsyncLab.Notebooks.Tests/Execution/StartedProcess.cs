using System.Diagnostics;

namespace AsyncLab.Notebooks.Tests.Execution;

/// <summary>A process that a test or a cell has started, by its number.</summary>
internal static class StartedProcess
{
    private const int SigInt = 2;

    // A killed process has an entry until its parent, or the first process of the machine, has taken note.
    public static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && !(OperatingSystem.IsLinux() && File.ReadAllText($"/proc/{id}/stat").Contains(") Z "));
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            return false;
        }
    }

    /// <summary>A process ignores Ctrl-C if this one does, whose starter wanted it so.</summary>
    public static void SkipWhereItIgnores(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        Assert.SkipWhen(signal == "INT" && IgnoresCtrlC, "Whoever started this process has it ignore Ctrl-C, as nohup does.");
    }

    private static bool IgnoresCtrlC =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is var line
        && (Convert.ToUInt64(line[7..].Trim(), 16) & 1 << (SigInt - 1)) != 0;
}
