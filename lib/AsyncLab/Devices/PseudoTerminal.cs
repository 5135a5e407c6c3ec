using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AsyncLab;

/// <summary>
/// A pseudo-terminal: two connected ends. A program opens one of them as it would a keyboard or a serial line; who has the
/// other end is the device. It is in raw mode: every byte goes through at once and as it is.
/// </summary>
public sealed partial class PseudoTerminal : IDisposable
{
    private readonly FileStream _device;
    private readonly FileStream _program;

    private PseudoTerminal(string path, FileStream device, FileStream program) =>
        (Path, _device, _program) = (path, device, program);

    /// <summary>Whether this system has them: Linux and macOS have.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>What is missing where there are none, and how to get it.</summary>
    public static Prose Missing => Prose.Of($"{MissingText}");

    /// <summary>Under which name a program opens it, for instance <c>/dev/pts/3</c>.</summary>
    public string Path { get; }

    /// <summary>The end of the device: what is written here, the program reads.</summary>
    public Stream Device => _device;

    /// <summary>The end of a program: what is written here, the device gets.</summary>
    public Stream Program => _program;

    internal static string MissingText => Texts.Get("Device_missing");

    /// <summary>Makes one.</summary>
    /// <exception cref="PlatformNotSupportedException">The system has none; the message says what to do.</exception>
    /// <exception cref="Win32Exception">The system has no more of them.</exception>
    public static PseudoTerminal Open()
    {
        if (!IsSupported)
            throw new PlatformNotSupportedException(MissingText);
        var device = new SafeFileHandle(Checked(OpenDevice(Flags)), ownsHandle: true);
        try
        {
            Checked(Grant(device));
            Checked(Unlock(device));
            var path = NameOf(device);
            var program = OpenHandle(path);
            MakeRaw(program);
            // As long as we hold the program's end, the device's end does not hang up when a program closes its own.
            return new(path, ToStream(device), ToStream(program));
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }

    /// <summary>The end of a program, once more: by its path, as a program opens it.</summary>
    /// <exception cref="Win32Exception">There is no such terminal, or somebody else has it for himself alone.</exception>
    internal static FileStream OpenEnd(string path) => ToStream(OpenHandle(path));

    /// <summary>Closes both ends: who reads from it elsewhere finds that it has hung up.</summary>
    public void Dispose()
    {
        _program.Dispose();
        _device.Dispose();
    }

    private static SafeFileHandle OpenHandle(string path) => new(Checked(OpenFile(path, Flags)), ownsHandle: true);

    // Without a buffer: a byte that has been read is nobody else's.
    private static FileStream ToStream(SafeFileHandle handle) => new(handle, FileAccess.ReadWrite, bufferSize: 0);

    private static string NameOf(SafeFileHandle device)
    {
        var name = new byte[LongestName];
        var error = GetName(device, name, LongestName);
        return error == 0
            ? System.Text.Encoding.UTF8.GetString(name, 0, Array.IndexOf(name, (byte)0))
            : throw new Win32Exception(error);
    }

    private static void MakeRaw(SafeFileHandle terminal)
    {
        var settings = new byte[RoomForSettings];
        Checked(GetSettings(terminal, settings));
        SetRaw(settings);
        Checked(SetSettings(terminal, 0, settings));
    }

    private static int Checked(int result) =>
        result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());
}
