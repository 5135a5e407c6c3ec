namespace AsyncLab.Notebooks.Export.MarkdownFiles;

/// <summary>Where the links of a notebook lead once it is exported into another folder.</summary>
/// <param name="notebook">The notebook's file.</param>
/// <param name="folder">The folder of the export.</param>
/// <param name="extension">How the files made of notebooks end.</param>
internal sealed class LinkTargets(string notebook, string folder, string extension)
{
    private readonly string _home = Path.GetDirectoryName(Path.GetFullPath(notebook))!;
    private readonly string _folder = Path.GetFullPath(folder);

    /// <summary>Another notebook becomes its export, a file beside the notebook is found from the new place, all else stays.</summary>
    public string Of(string link)
    {
        var exported = NotebookLink.To(extension, link);
        return exported == link && FileOf(link) is { } file ? Relative(file) + link[PathOf(link).Length..] : exported;
    }

    private string? FileOf(string link)
    {
        var path = PathOf(link);
        if (path.Length == 0 || path.StartsWith('/') || path.Contains(':')) return null;
        var file = Path.Combine(_home, Uri.UnescapeDataString(path));
        return File.Exists(file) || Directory.Exists(file) ? file : null;
    }

    private string Relative(string file) =>
        string.Join('/', Path.GetRelativePath(_folder, file).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));

    private static string PathOf(string link) => link[..(link.IndexOfAny(['?', '#']) is var end and >= 0 ? end : link.Length)];
}
