namespace AsyncLab.Notebooks.Documents;

/// <summary>What the author says of a cell of code to the runner: lines <c>//| key: value</c> above its code.</summary>
internal static class CellComment
{
    private const string Mark = "//|";

    /// <summary>The values of a key, in order, each with its line of the file.</summary>
    public static IEnumerable<(string Value, int Line)> Values(Cell cell, string key) =>
        from line in cell.Source.Split('\n').Select(l => l.Trim()).Index().TakeWhile(l => IsAboveCode(l.Item))
        where line.Item.StartsWith(Mark, StringComparison.Ordinal)
        let parts = line.Item[Mark.Length..].Split(':', 2, StringSplitOptions.TrimEntries)
        where parts.Length == 2 && parts[0] == key
        select (parts[1], cell.Line + line.Index);

    // Such as #r and #!import.
    private static bool IsAboveCode(string line) =>
        line.Length == 0 || line.StartsWith('#') || line.StartsWith("//", StringComparison.Ordinal);
}
