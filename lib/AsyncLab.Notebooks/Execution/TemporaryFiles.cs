using System.Globalization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What the processes of a run may leave in the temporary folder when they are killed.</summary>
internal static class TemporaryFiles
{
    /// <summary>Creates a folder of this process's run.</summary>
    public static DirectoryInfo CreateFolder() =>
        Directory.CreateTempSubdirectory(Prefix(Environment.GetEnvironmentVariable(HostProtocol.RunVariable)));

    /// <summary>Deletes the folders of a run.</summary>
    public static void DeleteOfRun(string run)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix(run) + "*"))
            Try(() => Directory.Delete(folder, recursive: true));
    }

    /// <summary>Deletes the pipes and sockets that a killed .NET process leaves: debuggers would have connected there.</summary>
    public static void DeleteOfProcess(int id)
    {
        var number = id.ToString(CultureInfo.InvariantCulture);
        string[] patterns = [$"clr-debug-pipe-{number}-*", $"dotnet-diagnostic-{number}-*"];
        foreach (var file in patterns.SelectMany(p => Directory.EnumerateFiles(Path.GetTempPath(), p)))
            Try(() => File.Delete(file));
    }

    private static string Prefix(string? run) => $"asynclab-{run}-";

    private static void Try(Action delete)
    {
        try
        {
            delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system empties the folder some day.
        }
    }
}
