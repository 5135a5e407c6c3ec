using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export.MarkdownFiles;

/// <summary>Puts text into a fenced block, out of which nothing in the text can break.</summary>
internal static partial class Fence
{
    public static string Around(string text, string language)
    {
        var fence = new string('`', Math.Max(3, Longest(text) + 1));
        return $"{fence}{(language.Contains('`') ? "" : language)}\n{text}\n{fence}";
    }

    private static int Longest(string text)
    {
        var longest = 0;
        foreach (var run in Backticks().EnumerateMatches(text)) longest = Math.Max(longest, run.Length);
        return longest;
    }

    [GeneratedRegex("`{3,}")]
    private static partial Regex Backticks();
}
