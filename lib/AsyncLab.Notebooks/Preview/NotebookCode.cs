using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Preview;

/// <summary>A cell that runs.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Text">Its source and that of the files it imports and loads: if it is another, the cell has to run again.</param>
/// <param name="Inputs">The full paths of the files and folders that its author names as its inputs; they need not exist.</param>
internal sealed record CodeCell(Cell Cell, string Text, IReadOnlyList<string> Inputs);

/// <summary>The cells of a notebook that run, with what they depend on, as the files are now.</summary>
internal sealed class NotebookCode
{
    private readonly string _folder;
    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal);
    private readonly List<string> _references = [];

    /// <param name="document">The notebook.</param>
    public NotebookCode(DibDocument document)
    {
        Document = document;
        _folder = Path.GetDirectoryName(Path.GetFullPath(document.Path))!;
        Cells = [.. document.Cells.Where(Languages.Runs).Select(c => new CodeCell(c, TextOf(c.Source, _folder), InputsOf(c)))];
        Inputs = [.. Cells.SelectMany(c => c.Inputs).Distinct()];
    }

    public DibDocument Document { get; }

    public IReadOnlyList<CodeCell> Cells { get; }

    /// <summary>The full paths of the files that the cells import or load, and of those that these do; they need not exist.</summary>
    public IReadOnlyCollection<string> Imports => _imports;

    /// <summary>The inputs of all cells, each once.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>What the cells refer to, in order, and how that is. A process cannot unload what it has loaded.</summary>
    public IReadOnlyList<string> References => _references;

    /// <summary>Whether nothing at all is different.</summary>
    public bool IsSameAs(NotebookCode other) =>
        Document.ToString() == other.Document.ToString() && Cells.Select(c => c.Text).SequenceEqual(other.Cells.Select(c => c.Text));

    private string TextOf(string code, string folder, int depth = 0)
    {
        foreach (var reference in NamedFile.ReferencesIn(code))
            _references.Add($"{reference} {FileStamps.OfFiles([new NamedFile(reference, FileUse.Library).FullPath(folder, _folder)])}");

        var imported = NamedFile.In(code).Where(f => f.Use == FileUse.Code).Select(f => ImportedText(f.FullPath(folder, _folder), depth));
        return string.Join('\0', imported.Prepend(code));
    }

    private string ImportedText(string path, int depth)
    {
        // A file that was read before has its say where it was first imported; one that is too deep is not imported at all.
        if (!_imports.Add(path) || depth > Execution.Imports.Deepest)
            return "";

        try
        {
            return TextOf(Read(path), Path.GetDirectoryName(path)!, depth + 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or DibFormatException)
        {
            // The cell that imports it fails, and says why, until there is something else.
            return e.Message;
        }
    }

    private static string Read(string path) => Path.GetExtension(path).ToUpperInvariant() is ".DIB" or ".IPYNB"
        ? string.Join('\n', DibDocument.Load(path).Cells.Where(Languages.Runs).Select(c => c.Source))
        : File.ReadAllText(path);

    private IReadOnlyList<string> InputsOf(Cell cell) => [.. NamedFile.InputsOf(cell).Select(i => i.FullPath(_folder, _folder))];
}
