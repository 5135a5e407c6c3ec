using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AsyncLab.Jupyter;

/// <summary>Notices when the program is gone that started the kernel.</summary>
internal static class ParentWatch
{
    private const string Variable = "JPY_PARENT_PID";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Begins to watch, if somebody has said whom.</summary>
    /// <param name="gone">What happens when it is gone.</param>
    public static void Start(Action gone)
    {
        if (!long.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var parent) || parent <= 1)
            return;

        new Thread(() =>
        {
            WaitForEnd(parent);
            gone();
        })
        { IsBackground = true, Name = "Watches the parent" }.Start();
    }

    private static void WaitForEnd(long parent)
    {
        if (OperatingSystem.IsWindows())
        {
            // There it is a handle, which was made for this.
            using var handle = new ManualResetEvent(false) { SafeWaitHandle = new SafeWaitHandle((nint)parent, ownsHandle: false) };
            handle.WaitOne();
            return;
        }

        // A child of a process that is gone gets another parent. With a program between the two, the process itself is looked for.
        var isChild = ParentId() == parent;
        while (isChild ? ParentId() == parent : Lives(parent))
            Thread.Sleep(Interval);
    }

    private static bool Lives(long id)
    {
        try
        {
            using var process = Process.GetProcessById((int)id);
            return !process.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ParentId();
}
