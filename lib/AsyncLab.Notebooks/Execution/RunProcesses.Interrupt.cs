using System.Runtime.InteropServices;

namespace AsyncLab.Notebooks.Execution;

internal static partial class RunProcesses
{
    private const int InterruptSignal = 2;

    /// <summary>The processes of a run but this one, by their ids. Linux shows whose they are; elsewhere there are none.</summary>
    public static IReadOnlySet<int> Of(string run) => Find(run).ToHashSet();

    /// <summary>Tells the processes of a run but this one to end, as Ctrl-C in a terminal would.</summary>
    /// <param name="run">The run.</param>
    /// <param name="except">Those that live on.</param>
    public static void Interrupt(string run, IReadOnlySet<int> except)
    {
        foreach (var id in Find(run).Where(id => !except.Contains(id)))
            _ = SendSignal(id, InterruptSignal);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int id, int signal);
}
