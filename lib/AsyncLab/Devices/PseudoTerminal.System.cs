using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AsyncLab;

public sealed partial class PseudoTerminal
{
    private const int LongestName = 128;

    // struct termios has 60 bytes on Linux and 72 on macOS; nobody here looks into it.
    private const int RoomForSettings = 256;

    // O_RDWR, O_NOCTTY and O_CLOEXEC: it shall not become the terminal of our session, and no child shall hold it open.
    private static int Flags => OperatingSystem.IsMacOS() ? 0x2 | 0x20000 | 0x1000000 : 0x2 | 0x100 | 0x80000;

    [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    private static partial int OpenDevice(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    private static partial int Grant(SafeFileHandle device);

    [LibraryImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    private static partial int Unlock(SafeFileHandle device);

    // As ptsname, for any number of threads. The error is what it returns.
    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    private static partial int GetName(SafeFileHandle device, [Out] byte[] name, nuint room);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static partial int GetSettings(SafeFileHandle terminal, [Out] byte[] settings);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void SetRaw([In, Out] byte[] settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static partial int SetSettings(SafeFileHandle terminal, int when, byte[] settings);
}
