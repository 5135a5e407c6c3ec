using System.Diagnostics;

namespace AsyncLab.Notebooks.Tests.Execution;

/// <summary>A process that a test or a cell has started, by its number.</summary>
internal static class StartedProcess
{
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
}
