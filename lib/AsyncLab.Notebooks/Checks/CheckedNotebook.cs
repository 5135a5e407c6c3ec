using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Checks;

/// <summary>A notebook with all that rules look at.</summary>
internal sealed class CheckedNotebook
{
    public CheckedNotebook(DibDocument document, CompiledNotebook compiled, NotebookAnchors anchors)
    {
        (Document, Compiled, Anchors) = (document, compiled, anchors);
        Path = System.IO.Path.GetFullPath(document.Path);
        // The lines of an .ipynb are those of JSON.
        Lines = IpynbParser.IsFor(Path) ? [] : DibSyntax.Lines(document.ToString());
        Sources = [.. document.Cells.Where(c => c.Language == Languages.CSharp).Select(c => (c, CellSource.Parse(c.Source, c.Line)))];
    }

    /// <summary>The notebook.</summary>
    public DibDocument Document { get; }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Its folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The lines of a <c>.dib</c>; none for another format.</summary>
    public IReadOnlyList<DibLine> Lines { get; }

    /// <summary>Its cells of C#, taken apart.</summary>
    public IReadOnlyList<(Cell Cell, CellSource Source)> Sources { get; }

    /// <summary>Its code, with that of the files it imports, as the compiler understands it.</summary>
    public CompiledNotebook Compiled { get; }

    /// <summary>Where links can lead to.</summary>
    public NotebookAnchors Anchors { get; }

    /// <summary>The cells of a language.</summary>
    public IEnumerable<Cell> CellsIn(string language) => Document.Cells.Where(c => c.Language == language);

    /// <summary>The cell that a line of the file belongs to.</summary>
    public Cell? CellAt(int line) => Document.Cells.LastOrDefault(c => c.Line <= line);
}
