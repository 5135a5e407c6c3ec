namespace AsyncLab.Notebooks.Documents;

/// <summary>Finds the lines of a cell that hold its tags.</summary>
internal static class CellTagLines
{
    /// <summary>What such a line begins with, or null if cells of this language have no tags.</summary>
    public static string? MarkOf(string language) => language switch
    {
        "csharp" or "fsharp" or "javascript" or "kql" or "http" => "//|",
        "pwsh" or "python" or "r" => "#|",
        "sql" => "--|",
        _ => null,
    };

    /// <summary>The lines with tags, with their places from 0. They stand above all code, among comments and directives.</summary>
    public static IEnumerable<(int Index, string Text)> In(string language, string source)
    {
        if (MarkOf(language) is not { } mark)
            yield break;

        foreach (var (index, line) in source.Split('\n').Index())
        {
            var text = line.Trim();
            if (text.StartsWith(mark, StringComparison.Ordinal))
                yield return (index, text);
            else if (!IsAboveCode(text, comment: mark[..^1]))
                yield break;
        }
    }

    /// <summary>The source without the lines that hold tags.</summary>
    public static string Remove(string language, string source)
    {
        var tags = In(language, source).Select(l => l.Index).ToHashSet();
        return tags.Count == 0
            ? source
            : string.Join('\n', source.Split('\n').Where((_, index) => !tags.Contains(index)).SkipWhile(l => l.Length == 0));
    }

    // Such as #r and #!import.
    private static bool IsAboveCode(string text, string comment) =>
        text.Length == 0 || text.StartsWith('#') || text.StartsWith(comment, StringComparison.Ordinal);
}
