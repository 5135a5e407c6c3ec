namespace AsyncLab.Notebooks.Execution;

/// <summary>A file that cells come from: the notebook or something it imports.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Name">The path as messages show it: seen from the notebook's folder.</param>
internal sealed record SourceFile(string Path, string Name)
{
    /// <summary>The folder that relative paths in the file start from.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The notebook itself.</summary>
    public static SourceFile Notebook(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return new SourceFile(full, System.IO.Path.GetFileName(full));
    }

    /// <summary>A file that this one names.</summary>
    /// <param name="path">The path, absolute or relative to <see cref="Folder"/>.</param>
    /// <param name="notebookFolder">The folder that names in messages start from.</param>
    public SourceFile Relative(string path, string notebookFolder)
    {
        var full = System.IO.Path.GetFullPath(path, Folder);
        return new SourceFile(full, System.IO.Path.GetRelativePath(notebookFolder, full));
    }
}
