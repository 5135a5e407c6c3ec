namespace AsyncLab.Notebooks.Documents;

/// <summary>Finds the cells of a <c>.dib</c> text as .NET Interactive finds them.</summary>
internal sealed class DibParser(string path, string text)
{
    private readonly DibLanguages _languages = new();
    private readonly List<DibCell> _cells = [];
    private readonly List<DibLine> _cell = [];
    private string _language = DibLanguages.Default;

    /// <summary>The cells, at least one.</summary>
    /// <exception cref="DibFormatException">The text after <c>#!meta</c> is not a JSON object, or a tag of a cell is wrong.</exception>
    public IReadOnlyList<DibCell> Parse()
    {
        var lines = DibSyntax.Lines(text);
        var metadataSeen = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!metadataSeen && lines[i].Text.StartsWith(DibSyntax.Metadata, StringComparison.Ordinal))
            {
                metadataSeen = true;
                var header = lines[i];
                var json = lines.Skip(i + 1).TakeWhile(l => !l.Text.StartsWith(DibSyntax.Prefix, StringComparison.Ordinal)).ToList();
                DibMetadata.Read(path, header, json, _languages);
                i += json.Count;
            }
            else if (_languages.OfHeader(lines[i].Text) is { } language)
            {
                EndCell();
                _language = language;
            }
            else
            {
                _cell.Add(lines[i]);
            }
        }

        EndCell();
        if (_cells.Count == 0)
            _cells.Add(new DibCell(new Cell(1, _language, "", lines[^1].Number), text.Length, text.Length));

        var tags = new CellTagParser(path);
        return [.. _cells.Select(c => c with { Cell = tags.Parse(c.Cell) })];
    }

    private void EndCell()
    {
        // Only empty lines are trimmed: one that holds a space is text, there as here.
        var first = _cell.FindIndex(l => l.Text.Length > 0);
        var last = _cell.FindLastIndex(l => l.Text.Length > 0);
        if (first >= 0)
        {
            var source = string.Join('\n', _cell[first..(last + 1)].Select(l => l.Text));
            var cell = new Cell(_cells.Count + 1, _language, source, _cell[first].Number);
            _cells.Add(new DibCell(cell, _cell[first].Start, _cell[last].End));
        }

        _cell.Clear();
    }
}

/// <summary>A cell and where its source stands in the text.</summary>
internal sealed record DibCell(Cell Cell, int Start, int End);
