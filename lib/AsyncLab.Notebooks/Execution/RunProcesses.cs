using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AsyncLab.Notebooks.Execution;

/// <summary>The processes that the cells of a run started, even those whose own parent is gone.</summary>
internal static partial class RunProcesses
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Kills all processes of a run but this one. Linux shows whose they are; elsewhere this does nothing.</summary>
    public static void Kill(string run)
    {
        foreach (var id in Find(run))
            Kill(id);
    }

    private static IEnumerable<int> Find(string run)
    {
        if (!OperatingSystem.IsLinux())
            return [];

        var mark = Encoding.UTF8.GetBytes($"{HostProtocol.RunVariable}={run}\0");
        return Ids().Where(id => id != Environment.ProcessId && Carries(id, mark));
    }

    private static IEnumerable<int> Ids() =>
        Directory.EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0);

    private static bool Carries(int id, byte[] mark)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{id}/environ").AsSpan().IndexOf(mark) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit(Patience);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended by itself.
        }
    }
}
