using System.Globalization;
using System.IO.Enumeration;

namespace AsyncLab.Notebooks.Runs;

/// <summary>Which files there are, how long they are and when they changed: what tells most changes without reading.</summary>
/// <param name="siteFolder">A folder that is left out, because running writes into it.</param>
internal sealed class FileFacts(string siteFolder)
{
    // Somebody may keep a library in a folder such as /tmp: then its neighbours are no part of it.
    private const int MostFiles = 10_000;

    private static readonly EnumerationOptions AllReadable = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };

    private readonly Dictionary<string, IReadOnlyList<string>> _libraries = [];

    /// <summary>A library: the file, and all else in its folder and below, which it may load or read; notebooks are none of it.</summary>
    /// <remarks>Read once: many notebooks use the same one.</remarks>
    public IReadOnlyList<string> OfLibrary(string file)
    {
        if (!_libraries.TryGetValue(file, out var facts))
        {
            var all = Below(Path.GetDirectoryName(file)!).Where(f => !f.Name.EndsWith(".dib", StringComparison.OrdinalIgnoreCase)).Take(MostFiles + 1).ToList();
            _libraries[file] = facts = all.Count > MostFiles ? OfFile(file) : Sorted(all);
        }

        return facts;
    }

    /// <summary>A file, or the files in a folder and below; nothing, if there is neither.</summary>
    public IReadOnlyList<string> OfInput(string path) => Directory.Exists(path) ? Sorted(Below(path)) : File.Exists(path) ? OfFile(path) : [];

    private static IReadOnlyList<string> OfFile(string path)
    {
        var file = new FileInfo(path);
        return [new Fact(file.Name, file.Length, file.LastWriteTimeUtc).ToString()];
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<Fact> facts) => [.. facts.Select(f => f.ToString()).Order(StringComparer.Ordinal)];

    private FileSystemEnumerable<Fact> Below(string folder) =>
        new(folder, (ref FileSystemEntry entry) => new(Path.GetRelativePath(folder, entry.ToFullPath()), entry.Length, entry.LastWriteTimeUtc), AllReadable)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsContent(ref entry),
        };

    // What tools keep for themselves changes without meaning; what a link leads to may be a folder above.
    private bool IsContent(ref FileSystemEntry entry) =>
        !entry.FileName.StartsWith('.') && entry.FileName is not "__pycache__"
        && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.ToFullPath() != siteFolder;

    private readonly record struct Fact(string Name, long Length, DateTimeOffset Changed)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}|{Length}|{Changed.UtcTicks}");
    }
}
