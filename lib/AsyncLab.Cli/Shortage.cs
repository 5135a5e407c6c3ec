using System.ComponentModel;

namespace AsyncLab.Cli;

/// <summary>What the system has no more of, in a sentence that says what to do.</summary>
internal static class Shortage
{
    // errno of Linux; EAGAIN and ENOMEM, EMFILE and ENFILE. On macOS only the first has another number.
    private const int NoProcess = 11;
    private const int NoProcessOnMacOS = 35;
    private const int NoMemory = 12;
    private const int NoFileOfSystem = 23;
    private const int NoFile = 24;

    /// <summary>The sentence; null if the exception tells of something else.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        Win32Exception e => Describe(e.NativeErrorCode) ?? $"A program could not be started: {e.Message}",
        // An assembly that is there cannot be opened.
        FileNotFoundException { FileName: { } name } when name.Contains(", Version=", StringComparison.Ordinal) => Describe(NoFile),
        IOException e => Describe(e.HResult),
        OutOfMemoryException => "The system refused another thread or more memory. End other programs, or raise the limits (ulimit -u, ulimit -v, those of the container), and run again.",
        { InnerException: { } inner } => Describe(inner),
        _ => null,
    };

    private static string? Describe(int error) => OperatingSystem.IsWindows() ? null : error switch
    {
        NoProcess or NoProcessOnMacOS => "The system refused another process. End other programs, or raise the limits (ulimit -u, pids of the container), and run again.",
        NoMemory => "The system refused more memory. End other programs, or raise the limit of the container, and run again.",
        NoFile or NoFileOfSystem => "The system refused to open another file or pipe. Raise the limit (ulimit -n) and run again.",
        _ => null,
    };
}
