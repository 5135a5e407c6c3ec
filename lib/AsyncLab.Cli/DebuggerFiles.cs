namespace AsyncLab.Cli;

/// <summary>The files among the temporary ones through which debuggers and profilers reach a program of .NET.</summary>
internal static class DebuggerFiles
{
    private const string Switch = "DOTNET_EnableDiagnostics";

    /// <summary>
    /// Removes those of this process: it would leave them behind when it is killed, and the setting that there be none is
    /// only for the environment. Whoever wants to look into the process sets that to 1.
    /// </summary>
    public static void Remove()
    {
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable(Switch) is { Length: > 0 })
            return;
        try
        {
            foreach (var start in (string[])["clr-debug-pipe", "dotnet-diagnostic"])
                Array.ForEach(Directory.GetFiles(Path.GetTempPath(), $"{start}-{Environment.ProcessId}-*"), File.Delete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They stay, as with any other program.
        }
    }
}
