using System.Runtime.InteropServices;

namespace AsyncLab;

/// <summary>Threads as the operating system knows them.</summary>
internal static partial class OsThread
{
    /// <summary>The id of the thread that calls; where we do not know how to ask the system, the runtime's own number.</summary>
    public static long Current =>
        OperatingSystem.IsLinux() ? OfLinux() : OperatingSystem.IsWindows() ? OfWindows() : Environment.CurrentManagedThreadId;

    [LibraryImport("libc", EntryPoint = "gettid")]
    private static partial int OfLinux();

    [LibraryImport("kernel32", EntryPoint = "GetCurrentThreadId")]
    private static partial uint OfWindows();
}
