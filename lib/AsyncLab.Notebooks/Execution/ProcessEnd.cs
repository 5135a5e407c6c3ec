namespace AsyncLab.Notebooks.Execution;

/// <summary>Says how a process ended.</summary>
internal static class ProcessEnd
{
    private const int SignalBase = 128;

    /// <summary>A clause such as <c>was ended by signal 9 (SIGKILL)</c>.</summary>
    public static string Describe(int exitCode)
    {
        if (OperatingSystem.IsWindows())
            return exitCode < 0 ? $"ended with exit code 0x{exitCode:X8}" : $"ended with exit code {exitCode}";

        var signal = exitCode - SignalBase;
        return signal is > 0 and < 65 ? $"was ended by signal {signal}{Name(signal)}" : $"ended with exit code {exitCode}";
    }

    private static string Name(int signal) => signal switch
    {
        2 => " (SIGINT)",
        4 => " (SIGILL)",
        6 => " (SIGABRT: a fatal error such as a stack overflow or an unhandled exception)",
        9 => " (SIGKILL: killed from outside or by the system for want of memory)",
        11 => " (SIGSEGV: an invalid memory access)",
        15 => " (SIGTERM)",
        _ => "",
    };
}
