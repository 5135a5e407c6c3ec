using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AsyncLab.Notebooks.Export.Digests;

/// <summary>Reads a table of HTML.</summary>
internal static class HtmlTable
{
    /// <summary>The table as one, if it is simple: no cell spans others. Else a paragraph for each row.</summary>
    public static IEnumerable<HtmlBlock> Read(IHtmlTableElement table)
    {
        var rows = table.Rows.Select(row => row.Cells.ToList()).Where(cells => cells.Count > 0).ToList();
        if (rows.Count == 0) return [];
        if (rows.Any(row => row.Any(Spans))) return rows.Select(row => new TextBlock(string.Join(" · ", row.Select(Text)), IsItem: false));

        var width = rows.Max(row => row.Count);
        var texts = rows.Select(row => Padded(row.Select(Text), width)).ToList();
        return rows.Count > 1 && rows[0].All(IsHeading)
            ? [new TableBlock(texts[0], texts[1..])]
            : [new TableBlock(Padded([], width), texts)];
    }

    private static bool Spans(IHtmlTableCellElement cell) => cell.ColumnSpan > 1 || cell.RowSpan > 1;

    private static bool IsHeading(IHtmlTableCellElement cell) => cell.LocalName == "th" || cell.ParentElement?.ParentElement?.LocalName == "thead";

    private static string Text(INode cell) => ConsoleText.Clean(HtmlTree.TextOf(cell));

    private static IReadOnlyList<string> Padded(IEnumerable<string> row, int width) =>
        [.. row.Concat(Enumerable.Repeat("", width)).Take(width)];
}
