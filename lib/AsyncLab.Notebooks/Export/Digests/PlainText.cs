namespace AsyncLab.Notebooks.Export.Digests;

/// <summary>A digest as text.</summary>
internal static class PlainText
{
    // A longer text must not make the whole column as wide.
    private const int WidestColumn = 60;

    public static string Of(HtmlDigest digest) => string.Join("\n\n", digest.Blocks.Select(Of));

    private static string Of(HtmlBlock block) => block switch
    {
        TextBlock { IsItem: true } item => "- " + item.Text,
        TextBlock text => text.Text,
        PreformattedBlock text => text.Text,
        TableBlock table => Table(table),
        _ => "",
    };

    private static string Table(TableBlock table)
    {
        var hasHeader = table.Header.Any(h => h.Length > 0);
        var rows = hasHeader ? table.Rows.Prepend(table.Header).ToList() : table.Rows;
        var widths = Enumerable.Range(0, table.Header.Count).Select(c => Math.Min(rows.Max(r => r[c].Length), WidestColumn)).ToList();
        var lines = rows.Select(row => Line(row, widths)).ToList();
        if (hasHeader) lines.Insert(1, Line([.. widths.Select(w => new string('-', w))], widths));
        return string.Join('\n', lines);
    }

    private static string Line(IReadOnlyList<string> row, List<int> widths) =>
        string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
}
