namespace AsyncLab.Jupyter.Assistance;

/// <summary>Files and folders whose path could be meant by its beginning.</summary>
internal static class FileCompletion
{
    private const int Most = 200;
    private static readonly char[] Separators = OperatingSystem.IsWindows() ? ['/', '\\'] : ['/'];

    /// <summary>Finds them.</summary>
    /// <param name="typed">The beginning of the path.</param>
    /// <param name="folder">The folder that it starts from.</param>
    /// <param name="extensions">How the names of files end.</param>
    /// <returns>The last part of each path, folders with a slash at the end; and how many characters it replaces.</returns>
    public static (IReadOnlyList<CompletionMatch> Matches, int Typed) Find(string typed, string folder, IReadOnlyCollection<string> extensions)
    {
        var name = typed[(typed.LastIndexOfAny(Separators) + 1)..];
        var place = Path.Combine(folder, typed[..^name.Length]);
        try
        {
            return Directory.Exists(place)
                ? ([.. new DirectoryInfo(place).EnumerateFileSystemInfos()
                    .Where(e => e is DirectoryInfo || extensions.Contains(e.Extension, StringComparer.OrdinalIgnoreCase))
                    .Where(e => IsMeant(e.Name, name))
                    .OrderBy(e => e is DirectoryInfo)
                    .ThenBy(e => e.Name, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(e => new CompletionMatch(e is DirectoryInfo ? e.Name + "/" : e.Name, CompletionKind.Path))], name.Length)
                : ([], 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be read has nothing to offer.
            return ([], 0);
        }
    }

    // Hidden files are meant only by who types the dot.
    private static bool IsMeant(string name, string typed) =>
        name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && (typed.Length > 0 || !name.StartsWith('.'));
}
