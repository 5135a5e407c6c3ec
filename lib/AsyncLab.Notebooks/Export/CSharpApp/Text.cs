namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Texts as lines.</summary>
internal static class Text
{
    // All that C# takes for the end of a line, and so of a comment.
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>The text without empty lines at either end.</summary>
    public static string Trim(string text)
    {
        var begin = text.Length - text.TrimStart().Length;
        var lineBegin = begin == text.Length ? begin : text.LastIndexOf('\n', begin) + 1;
        return text[lineBegin..].TrimEnd();
    }

    /// <summary>The text as comments, which nothing in it can end.</summary>
    public static string Comment(string text) =>
        string.Join('\n', text.Split(LineEnds, StringSplitOptions.None).Select(l => $"// {l}".TrimEnd()));

    /// <summary>The text in one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split(LineEnds, StringSplitOptions.None));
}
