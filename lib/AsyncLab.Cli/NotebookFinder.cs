using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Export;

namespace AsyncLab.Cli;

/// <summary>Finds the notebooks that the arguments of the command mean.</summary>
internal static partial class NotebookFinder
{
    private const string FolderName = "notebooks";

    /// <summary>The notebooks, read, each once, in order; without those that others import.</summary>
    public static IReadOnlyList<DibDocument> Find(IReadOnlyList<string> paths)
    {
        var notebooks = FindFiles(paths).Select(DibDocument.Load).ToList();
        var imported = notebooks.SelectMany(Imports).ToHashSet();
        if (notebooks.Count > 1) notebooks.RemoveAll(n => imported.Contains(n.Path));
        RefuseSamePage(notebooks);
        return notebooks;
    }

    /// <summary>The files of the notebooks, each once, in order.</summary>
    /// <exception cref="UsageException">There are none.</exception>
    public static IReadOnlyList<string> FindFiles(IReadOnlyList<string> paths) =>
        [.. (paths.Count == 0 ? [DefaultFolder()] : paths).SelectMany(Files).Select(Path.GetFullPath).Distinct()];

    /// <summary>Whether a file is a notebook, by its name.</summary>
    public static bool IsNotebook(string path) => Path.GetExtension(path) is ".dib" or ".ipynb";

    /// <summary>The folder <c>book</c> beside the folder <c>notebooks</c>, else in the current folder.</summary>
    public static string DefaultOutput(string notebook)
    {
        var folder = new FileInfo(notebook).Directory;
        while (folder is not null && folder.Name != FolderName) folder = folder.Parent;
        return Path.Combine(folder?.Parent?.FullName ?? Environment.CurrentDirectory, "book");
    }

    /// <summary>The folder <c>book</c> beside the folder <c>notebooks</c> that is here or above.</summary>
    public static string DefaultOutput() => Path.Combine(DefaultFolder(), "..", "book");

    private static string DefaultFolder()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var notebooks = Path.Combine(folder.FullName, FolderName);
            if (Directory.Exists(notebooks)) return notebooks;
        }
        throw new UsageException($"There is no folder '{FolderName}' here or above; name a notebook or a folder.");
    }

    private static IEnumerable<string> Files(string path)
    {
        if (Directory.Exists(path)) return Matches(path, "*", path);
        if (File.Exists(path))
        {
            return IsNotebook(path)
                ? [path]
                : throw new UsageException($"'{path}' is not a .dib notebook; name a file that ends in .dib or .ipynb, or a folder.");
        }
        if (path.StartsWith('-'))
            throw new UsageException($"There is no option '{path}'; write --help behind the command to see its options.");
        var pattern = Path.GetFileName(path);
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        return pattern.AsSpan().ContainsAny('*', '?') && Directory.Exists(folder)
            ? Matches(folder, pattern, path)
            : throw new UsageException($"There is no file or folder '{path}'; check the path.");
    }

    private static string[] Matches(string folder, string pattern, string path)
    {
        var files = Directory.GetFiles(folder, pattern).Where(IsNotebook).ToHashSet();
        // Beside its .dib it is what an export or an import left.
        files.RemoveWhere(f => Path.GetExtension(f) == ".ipynb" && files.Contains(Path.ChangeExtension(f, ".dib")));
        return files.Count > 0
            ? [.. files.Order(StringComparer.Ordinal)]
            : throw new UsageException($"There is no notebook in '{path}'; name a place with .dib or .ipynb files.");
    }

    private static IEnumerable<string> Imports(DibDocument notebook) =>
        from cell in notebook.Cells
        from Match import in Import().Matches(cell.Source)
        let path = import.Groups["path"].Value.Trim().Trim('"')
        where path.Length > 0 && !path.Contains('\0')
        select Path.GetFullPath(path, Path.GetDirectoryName(notebook.Path)!);

    private static void RefuseSamePage(IEnumerable<DibDocument> notebooks)
    {
        var pages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["index.html"] = "the table of contents" };
        foreach (var path in notebooks.Select(n => n.Path))
        {
            if (!pages.TryAdd(NotebookLink.PageOf(path), $"'{path}'"))
                throw new UsageException($"'{path}' would have the same page as {pages[NotebookLink.PageOf(path)]}; rename it or run it alone with --output.");
        }
    }

    [GeneratedRegex(@"^#!import[ \t](?<path>[^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex Import();
}
