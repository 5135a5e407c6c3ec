using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Preview;

/// <summary>A cell of code, and all the text that it runs.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Text">Its source and that of the files it imports: if it is another, the cell has to run again.</param>
internal sealed record CodeCell(Cell Cell, string Text);

/// <summary>The cells of code of a notebook, with what they import, as the files are now.</summary>
internal sealed class NotebookCode
{
    private readonly SourceFile _notebook;
    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal);
    private readonly List<string> _references = [];

    public NotebookCode(DibDocument document)
    {
        Document = document;
        _notebook = SourceFile.Notebook(document.Path);
        Cells = [.. document.Cells.Where(c => Languages.IsCode(c.Language)).Select(c => new CodeCell(c, TextOf(c.Source, _notebook)))];
    }

    public DibDocument Document { get; }

    public IReadOnlyList<CodeCell> Cells { get; }

    /// <summary>The full paths of the files that the cells import, and of those that these import; they need not exist.</summary>
    public IReadOnlyCollection<string> Imports => _imports;

    /// <summary>What the cells refer to, in order. A process cannot unload what it has loaded.</summary>
    public IReadOnlyList<string> References => _references;

    /// <summary>Whether nothing at all is different.</summary>
    public bool IsSameAs(NotebookCode other) =>
        Document.ToString() == other.Document.ToString() && Cells.Select(c => c.Text).SequenceEqual(other.Cells.Select(c => c.Text));

    private string TextOf(string source, SourceFile file)
    {
        var text = source;
        foreach (var directive in CellSource.Parse(source, firstLine: 1).Directives)
        {
            if (directive is ReferenceDirective reference)
                _references.Add(reference.Target);
            else if (directive is MagicDirective { Name: "#!import", Argument.Length: > 0 } import && !import.Argument.Contains('\0'))
                text += "\0" + ImportedText(file.Relative(import.Argument, _notebook.Folder));
        }

        return text;
    }

    private string ImportedText(SourceFile file)
    {
        // A file that was read before has its say where it was first imported.
        if (!_imports.Add(file.Path))
            return "";

        try
        {
            var text = File.ReadAllText(file.Path);
            return Path.GetExtension(file.Path).Equals(".dib", StringComparison.OrdinalIgnoreCase)
                ? string.Join('\0', DibDocument.Parse(text, file.Path).Cells.Select(c => TextOf(c.Source, file)))
                : TextOf(text, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DibFormatException)
        {
            // The cell that imports it fails, and says why, until there is something else.
            return e.Message;
        }
    }
}
