using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AsyncLab.Notebooks.Execution;

internal static partial class RunProcesses
{
    private const int InterruptSignal = 2;

    // The system tells the start of a process by its own clock, in hundredths of a second.
    private static readonly TimeSpan Inexactness = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Tells the processes of a run that have started since a moment to end, as Ctrl-C in a terminal would; those that were
    /// there before live on. Linux shows whose they are; elsewhere this does nothing.
    /// </summary>
    public static void Interrupt(string run, DateTime since)
    {
        foreach (var id in Of(run).Where(id => StartOf(id) > since - Inexactness))
            _ = SendSignal(id, InterruptSignal);
    }

    private static DateTime StartOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.StartTime;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended by itself.
            return DateTime.MinValue;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int id, int signal);
}
