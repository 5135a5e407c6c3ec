using System.Diagnostics;

namespace AsyncLab;

/// <summary>The folder for temporary files that a worker has to itself. Whoever started the worker deletes it, however the worker ended.</summary>
internal sealed class WorkerFolder : IDisposable
{
    private const string Prefix = "asynclab-worker-";
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // What Linux and macOS, and what Windows, look for; Python looks for all of them.
    private static readonly string[] Names = ["TMPDIR", "TMP", "TEMP"];

    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory(Prefix).FullName;

    /// <summary>In a worker: the folder that it was given.</summary>
    public static string Current => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetTempPath());

    /// <summary>Whether this process is a worker, and has a folder of its own.</summary>
    public static bool IsGiven => System.IO.Path.GetFileName(Current).StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Makes it the temporary folder of a process that is to be started, and of all that come from that.</summary>
    public void GiveTo(ProcessStartInfo info)
    {
        foreach (var name in Names)
            info.Environment[name] = Path;
    }

    /// <summary>In a worker that nobody waits for any more: deletes the folder that it was given, if it was.</summary>
    public static void DeleteCurrent()
    {
        if (IsGiven)
            Delete(Current);
    }

    /// <inheritdoc/>
    public void Dispose() => Delete(Path);

    /// <summary>Deletes a folder, in several attempts: a process that is about to end may still make a file.</summary>
    internal static void Delete(string path)
    {
        for (var attempt = 1; Directory.Exists(path); attempt++)
        {
            try
            {
                Directory.Delete(path, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException && attempt < Attempts)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
