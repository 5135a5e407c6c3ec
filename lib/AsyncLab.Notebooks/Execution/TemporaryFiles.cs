using System.Diagnostics;

namespace AsyncLab.Notebooks.Execution;

/// <summary>The folder for temporary files that a run has to itself: whatever its processes leave there when they are killed goes with it.</summary>
internal sealed class TemporaryFiles
{
    private const string Purpose = "run";
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // What Linux and macOS look for, and what Windows does; Python looks for all of them.
    private static readonly string[] Names = ["TMPDIR", "TMP", "TEMP"];

    private readonly string _folder = TemporaryFolder.NewPath(Purpose);

    /// <summary>Will have it be the temporary folder of a process that is to be started, and of all that come from that.</summary>
    public void GiveTo(ProcessStartInfo start)
    {
        foreach (var name in Names)
            start.Environment[name] = _folder;
        // The files through which debuggers would connect stay behind a killed process, and their long names do not fit everywhere.
        start.Environment.TryAdd("DOTNET_EnableDiagnostics", "0");
    }

    /// <summary>Makes it, when the process has been started: that deletes it if this one is killed.</summary>
    /// <exception cref="TemporaryFolderException">It cannot be made; the message says what to do.</exception>
    public void Create() => TemporaryFolder.CreateAt(_folder);

    /// <summary>Deletes it; the processes of the run must have ended.</summary>
    public void Delete() => Delete(_folder);

    /// <summary>In a process of the run: deletes the folder that it was given.</summary>
    public static void DeleteOfThisRun()
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetTempPath());
        if (Path.GetFileName(folder).StartsWith($"asynclab-{Purpose}-", StringComparison.Ordinal))
            Delete(folder);
    }

    // A process that is about to end may still make a file.
    private static void Delete(string folder)
    {
        for (var attempt = 1; attempt <= Attempts && Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
