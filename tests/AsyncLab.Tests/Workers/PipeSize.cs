using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace AsyncLab.Tests.Workers;

/// <summary>What Linux says that a new pipe holds: fcntl(2).</summary>
internal static class PipeSize
{
    private const int GetPipeSize = 1032;

    public static int Read()
    {
        using var pipe = new AnonymousPipeServerStream();
        return Control((int)pipe.SafePipeHandle.DangerousGetHandle(), GetPipeSize);
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, int command);
}
