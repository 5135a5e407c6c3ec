using System.Text;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Runs;

/// <summary>Adds to a fingerprint the files that a notebook names, and those that these name, each once.</summary>
/// <param name="notebookFolder">The notebook's folder.</param>
/// <param name="files">Looks at libraries and inputs.</param>
/// <param name="text">The fingerprint.</param>
internal sealed class NamedFilesOf(string notebookFolder, FileFacts files, FingerprintText text)
{
    private readonly HashSet<NamedFile> _seen = [];

    /// <param name="named">The files.</param>
    /// <param name="folder">The folder of the file that names them.</param>
    /// <param name="depth">How many files led from the notebook to it; from too deep nothing is imported.</param>
    public void Add(IEnumerable<NamedFile> named, string folder, int depth = 0)
    {
        foreach (var file in named.Select(n => n with { Path = n.FullPath(folder, notebookFolder) }).Where(_seen.Add))
        {
            if (file.Use == FileUse.Code)
                AddCode(file.Path, depth);
            else
                text.Add(file.Path, string.Join('\n', Facts(file)));
        }
    }

    private void AddCode(string path, int depth)
    {
        var bytes = Read(path);
        text.Add(path, bytes);
        if (depth < Imports.Deepest)
            Add(NamedFile.In(Encoding.UTF8.GetString(bytes)), Path.GetDirectoryName(path) ?? notebookFolder, depth + 1);
    }

    // A name without a file may be that of an assembly of the framework.
    private IReadOnlyList<string> Facts(NamedFile file) => file.Use switch
    {
        FileUse.Library => File.Exists(file.Path) ? files.OfLibrary(file.Path) : [],
        _ => files.OfInput(file.Path),
    };

    // That a file is missing is a fact, too; the run will say so.
    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
