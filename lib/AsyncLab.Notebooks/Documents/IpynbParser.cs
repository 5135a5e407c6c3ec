namespace AsyncLab.Notebooks.Documents;

/// <summary>Makes of an <c>.ipynb</c> text the cells that the engine knows.</summary>
internal static class IpynbParser
{
    /// <summary>How the names of such files end.</summary>
    public const string Extension = ".ipynb";

    /// <summary>Whether a file is read as a notebook of Jupyter.</summary>
    public static bool IsFor(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The cells, at least one; numbers are those that an editor shows. Empty cells at the end are left out.</summary>
    /// <exception cref="DibFormatException">The text is not a notebook of this format.</exception>
    public static IReadOnlyList<DibCell> Parse(string path, string text)
    {
        var cells = IpynbReader.Read(path, text).Select(ToCell).ToList();
        var used = cells.FindLastIndex(c => c.Source.Length > 0) + 1;
        cells.RemoveRange(used, cells.Count - used);
        if (cells.Count == 0)
            cells.Add(new Cell(1, DibLanguages.Default, "", 1));

        return [.. cells.Select(c => new DibCell(c, 0, 0))];
    }

    private static Cell ToCell(IpynbCell cell)
    {
        var (source, line) = Trim(cell.Source, cell.Line);
        var end = source.IndexOf('\n');
        var header = end < 0 ? source : source[..end];
        // Before cells could say their language otherwise, its header was their first line.
        if (cell.Kind == "code" && new DibLanguages().OfHeader(header.TrimEnd()) is { } language)
        {
            (source, line) = Trim(source[header.Length..], line);
            return new(cell.Number, language, source, line);
        }

        return new(cell.Number, cell.Language, source, line);
    }

    private static (string Source, int Line) Trim(string source, int line)
    {
        var trimmed = source.TrimStart('\n');
        return (trimmed.TrimEnd('\n'), line + source.Length - trimmed.Length);
    }
}
