using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Export.MarkdownFiles;

namespace AsyncLab.Notebooks.Export.Jupyter;

/// <summary>The exported copy of a notebook that is kept with it, for those who read it where nothing runs.</summary>
internal static class RenderedCopy
{
    /// <summary>The folder of the copies, beside the notebooks.</summary>
    public const string FolderName = "rendered";

    /// <summary>Where the copy of a notebook is, if there is one.</summary>
    public static string PathOf(string notebook) => Path.Combine(FolderOf(notebook), Path.GetFileNameWithoutExtension(notebook) + IpynbParser.Extension);

    /// <summary>Why the copy is not one of the notebook as it is now, and what to do, in a sentence; null if it is one, or if there is none.</summary>
    public static string? ProblemOf(DibDocument notebook)
    {
        var copy = PathOf(notebook.Path);
        if (!File.Exists(copy)) return null;
        return Difference(notebook, copy) is { } difference
            ? $"its copy '{FolderName}/{Path.GetFileName(copy)}' {difference}; run '{Command(notebook.Path)}', which takes the outputs of the last run."
            : null;
    }

    private static string? Difference(DibDocument notebook, string copy)
    {
        try
        {
            var links = new LinkTargets(notebook.Path, FolderOf(notebook.Path), IpynbParser.Extension);
            var (now, then) = (Cells(notebook, links.Of), Cells(DibDocument.Load(copy), link => link));
            var same = now.Zip(then).TakeWhile(pair => pair.First == pair.Second).Count();
            return same < now.Count ? $"has another cell {same + 1}" : then.Count > now.Count ? $"has {then.Count - now.Count} cells more" : null;
        }
        catch (DibFormatException)
        {
            return "is no notebook";
        }
    }

    private static List<(string Language, string Source)> Cells(DibDocument notebook, Func<string, string> target) =>
        [.. notebook.Cells.Select(c => (c.Language, c.Language == "markdown" ? SourceLinks.Replace(c.Source, target) : c.Source))];

    private static string FolderOf(string notebook) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(notebook))!, FolderName);

    private static string Command(string notebook)
    {
        var folder = Path.GetRelativePath(Environment.CurrentDirectory, Path.GetDirectoryName(Path.GetFullPath(notebook))!);
        return $"asynclab export {folder} --to ipynb --static --output {Path.Combine(folder, FolderName)}";
    }
}
