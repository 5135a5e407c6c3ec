using System.Diagnostics;
using System.Globalization;

namespace AsyncLab;

/// <summary>Programs that a cell can start as processes of its own, with <see cref="Process.Start(ProcessStartInfo)"/>.</summary>
public static partial class ChildProgram
{
    /// <summary>How to start a program that writes a text to a file and says so on its standard output.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What it shall hold.</param>
    public static ProcessStartInfo WriteFile(string path, string text) => Of(WriteWord, path, text);

    /// <summary>How to start a command that prints lines slowly: one of the system's shell, on Windows one of our own.</summary>
    /// <param name="lines">How many lines; they count from 1.</param>
    /// <param name="pause">How long it waits before each.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no line, or the pause is negative.</exception>
    public static ProcessStartInfo PrintLines(int lines, TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pause, TimeSpan.Zero);
        return OperatingSystem.IsWindows() ? PrintLinesOurselves(lines, pause) : Redirected(new("sh", ["-c", Script(lines, pause)]));
    }

    /// <summary>The same by a program of our own, which takes longer to start than a shell.</summary>
    internal static ProcessStartInfo PrintLinesOurselves(int lines, TimeSpan pause) =>
        Of(PrintWord, Word(lines), Word((int)pause.TotalMilliseconds));

    /// <summary>How to start a program that writes to its standard error, and after each KiB says on its standard output how much that was.</summary>
    /// <param name="kibibytes">How much it writes.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public static ProcessStartInfo WriteErrors(int kibibytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(kibibytes);
        var info = Of(ErrorsWord, Word(kibibytes));
        info.RedirectStandardError = true;
        return info;
    }

    private static string Script(int lines, TimeSpan pause) => string.Join("; ", Enumerable.Range(1, lines).Select(
        line => string.Create(CultureInfo.InvariantCulture, $"sleep {pause.TotalSeconds:0.###}; echo {line}")));

    private static ProcessStartInfo Of(params IEnumerable<string> words)
    {
        var info = WorkerProcess.Command();
        foreach (var word in words)
            info.ArgumentList.Add(word);
        return Redirected(info);
    }

    private static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);

    // In a notebook the standard streams belong to its host.
    private static ProcessStartInfo Redirected(ProcessStartInfo info)
    {
        info.RedirectStandardInput = info.RedirectStandardOutput = true;
        return info;
    }
}
