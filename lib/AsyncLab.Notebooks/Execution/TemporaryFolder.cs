using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Makes temporary folders that bear the number of the process that made them, and removes those whose maker was killed.</summary>
internal static partial class TemporaryFolder
{
    private static readonly string Owner = $"{Environment.ProcessId}.{Space}";
    private static Task? s_removal;

    // The number of a process means something within its name space alone, and containers may share the folder for temporary files.
    private static string Space =>
        OperatingSystem.IsLinux() && new FileInfo("/proc/self/ns/pid").LinkTarget is { } link ? LastDigits().Match(link).Value : "0";

    /// <summary>Where one can be made, which nobody else knows.</summary>
    /// <param name="purpose">A word for its name.</param>
    public static string NewPath(string purpose) =>
        Path.Combine(Path.GetTempPath(), $"asynclab-{purpose}-{Owner}-{Path.GetFileNameWithoutExtension(Path.GetRandomFileName())}");

    /// <summary>Makes one.</summary>
    /// <param name="purpose">A word for its name.</param>
    /// <exception cref="TemporaryFolderException">It cannot be made; the message says what to do.</exception>
    public static DirectoryInfo Create(string purpose) => CreateAt(NewPath(purpose));

    /// <summary>Makes one, for this user alone. The first one of this process has those removed that processes left behind which are gone.</summary>
    /// <param name="path">Where.</param>
    /// <exception cref="TemporaryFolderException">It cannot be made; the message says what to do.</exception>
    public static DirectoryInfo CreateAt(string path)
    {
        try
        {
            var folder = OperatingSystem.IsWindows() ? Directory.CreateDirectory(path)
                : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            s_removal ??= Task.Run(() => RemoveAbandoned(Path.GetTempPath()));
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TemporaryFolderException(Path.GetTempPath(), e);
        }
    }

    /// <summary>Removes those in a folder whose makers are gone.</summary>
    internal static void RemoveAbandoned(string folder)
    {
        foreach (var made in Directory.GetDirectories(folder, "asynclab-*").Where(IsAbandoned))
        {
            try
            {
                Directory.Delete(made, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It belongs to somebody else, or another run is about to remove it.
            }
        }
    }

    private static bool IsAbandoned(string folder) =>
        Name().Match(Path.GetFileName(folder)) is { Success: true } name && name.Groups["space"].Value == Space
        && int.TryParse(name.Groups["process"].Value, CultureInfo.InvariantCulture, out var id) && !IsRunning(id);

    /// <summary>Whether there is a process of this number.</summary>
    internal static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^asynclab-[a-z]+-(?<process>\d+)\.(?<space>\d+)-")]
    private static partial Regex Name();

    [GeneratedRegex(@"\d{1,5}(?=\]?$)")]
    private static partial Regex LastDigits();
}
