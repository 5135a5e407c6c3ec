using System.Runtime.InteropServices;

namespace AsyncLab;

/// <summary>A terminal in place of this process's standard input.</summary>
internal sealed partial class StandardInput : IDisposable
{
    private const int Descriptor = 0;

    private readonly int _original = Duplicate(Descriptor);

    private StandardInput(FileStream terminal)
    {
        // The stream takes the descriptor as it is now.
        _ = Replace(terminal.SafeFileHandle, Descriptor);
        Stream = Console.OpenStandardInput();
    }

    /// <summary>The stream that a program gets from the console.</summary>
    public Stream Stream { get; }

    /// <summary>Puts the terminal of this path there until it is disposed of.</summary>
    public static StandardInput From(string path)
    {
        using var terminal = PseudoTerminal.OpenEnd(path);
        return new(terminal);
    }

    /// <summary>Puts back what was there.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        _ = Restore(_original, Descriptor);
        _ = Close(_original);
    }

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Replace(SafeHandle descriptor, int place);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Restore(int descriptor, int place);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
