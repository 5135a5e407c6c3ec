using System.Runtime.InteropServices;

namespace AsyncLab.Notebooks.Execution;

internal static partial class RunProcesses
{
    private const int InterruptSignal = 2;
    private const int TerminateSignal = 15;

    /// <summary>The processes of a run but this one, by their ids. Linux shows whose they are; elsewhere there are none.</summary>
    public static IReadOnlySet<int> Of(string run) => Find(run).ToHashSet();

    /// <summary>Tells the processes of a run but this one to end: as Ctrl-C in a terminal would, and then, those that take no notice, by SIGTERM.</summary>
    /// <param name="run">The run.</param>
    /// <param name="except">Those that live on.</param>
    public static async Task InterruptAsync(string run, IReadOnlySet<int> except)
    {
        var meant = Find(run).Where(id => !except.Contains(id)).ToList();
        Send(InterruptSignal, meant);
        await Task.Delay(Patience);
        Send(TerminateSignal, Find(run).Intersect(meant));
    }

    private static void Send(int signal, IEnumerable<int> ids)
    {
        foreach (var id in ids)
            _ = SendSignal(id, signal);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int id, int signal);
}
