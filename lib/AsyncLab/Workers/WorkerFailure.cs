using System.ComponentModel;

namespace AsyncLab;

/// <summary>Why a worker delivered nothing, in sentences.</summary>
internal static class WorkerFailure
{
    // 128 and the number of the signal.
    private const int Killed = 137;
    private const string FrameOfDotNet = "at ";
    private const string BeginningInPython = "Traceback";

    /// <summary>The failure of one that ended too early.</summary>
    /// <param name="request">What it was asked for.</param>
    /// <param name="code">Its exit code.</param>
    /// <param name="lastWords">What it wrote to its standard error.</param>
    /// <param name="reading">What it had measured until then.</param>
    public static WorkerException Of(Request request, int code, string lastWords, Reading? reading) => code == Killed
        ? new(Texts.Format("Worker_killed", request)) { Reason = Texts.Get("Wall_killed"), LastReading = reading }
        : new(Texts.Format("Worker_failed", request, code, WithoutTrace(lastWords)), new InvalidOperationException(lastWords))
        {
            Reason = Texts.Format("Wall_ended", code, lastWords.Split('\n')[0].Trim()),
            LastReading = reading,
        };

    /// <summary>Does what a worker needs; where the disk is full, or the system wants no more processes, that is its failure.</summary>
    /// <exception cref="WorkerException">It cannot be done.</exception>
    public static T Unless<T>(Request request, Func<T> start)
    {
        try
        {
            return start();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            // The message of the latter names the program and its folder; the reader wants to know of what there is no more.
            var reason = e is Win32Exception system ? new Win32Exception(system.NativeErrorCode).Message : e.Message.TrimEnd('.');
            throw new WorkerException(Texts.Format("Worker_not_started", request, reason), e) { Reason = Texts.Format("Wall_system", reason) };
        }
    }

    // What went wrong, which .NET says before the trace and Python after it.
    private static string WithoutTrace(string lastWords)
    {
        var lines = lastWords.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines is [var first, ..] && first.StartsWith(BeginningInPython, StringComparison.Ordinal)
            ? lines[^1] : string.Join(' ', lines.TakeWhile(l => !l.StartsWith(FrameOfDotNet, StringComparison.Ordinal)));
    }
}
