using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace AsyncLab;

/// <summary>Starts a process that all its life runs on one CPU, where the system has a way.</summary>
internal static partial class OneCpu
{
    private const int MaskBytes = 128;

    /// <summary>Starts it; on macOS, which has no such call, on all CPUs.</summary>
    public static Process Start(ProcessStartInfo info)
    {
        if (OperatingSystem.IsLinux())
            return StartInheriting(info);
        var process = Process.Start(info)!;
        if (OperatingSystem.IsWindows())
            process.ProcessorAffinity &= -process.ProcessorAffinity;
        return process;
    }

    // On Linux each thread has a mask, and a new process inherits that of the thread that starts it:
    // the runtime in there then finds one CPU, and the threads of ours keep theirs.
    private static Process StartInheriting(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process>();
        new Thread(() =>
        {
            try
            {
                Pin();
                started.SetResult(Process.Start(info)!);
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        }).Start();
        return started.Task.GetAwaiter().GetResult();
    }

    // The last of those we may use: the first is where the system handles interrupts.
    private static unsafe void Pin()
    {
        var allowed = stackalloc byte[MaskBytes];
        if (SchedGetAffinity(0, MaskBytes, allowed) < 0)
            return;
        var last = MaskBytes - 1;
        while (last > 0 && allowed[last] == 0)
            last--;
        var highest = (byte)(1 << BitOperations.Log2(allowed[last]));
        new Span<byte>(allowed, MaskBytes).Clear();
        allowed[last] = highest;
        _ = SchedSetAffinity(0, MaskBytes, allowed);
    }

    [LibraryImport("libc", EntryPoint = "sched_getaffinity")]
    private static unsafe partial int SchedGetAffinity(int thread, nint bytes, byte* mask);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static unsafe partial int SchedSetAffinity(int thread, nint bytes, byte* mask);
}
