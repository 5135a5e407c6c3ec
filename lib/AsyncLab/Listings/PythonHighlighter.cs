using System.Text.RegularExpressions;

namespace AsyncLab;

/// <summary>Sets off what makes a Python program readable: keywords, strings, comments, numbers.</summary>
internal static partial class PythonHighlighter
{
    /// <summary>The program as HTML.</summary>
    public static string ToHtml(string source)
    {
        var html = "";
        var end = 0;
        foreach (Match token in Token().Matches(source))
        {
            html += Html.Encode(source[end..token.Index]);
            // Python's names for kinds of tokens are ours for the style.
            var kind = token.Groups.Values.Skip(1).First(g => g.Success).Name;
            html += $"<span class=\"{kind}\">{Html.Encode(token.Value)}</span>";
            end = token.Index + token.Length;
        }

        return html + Html.Encode(source[end..]);
    }

    // https://docs.python.org/3/reference/lexical_analysis.html; a string may hold what looks like a comment, and the reverse.
    [GeneratedRegex(""""
        (?<comment>\#[^\n]*)
        |(?<string>(?:\b[bBfFrRuU]{1,2})?(?:"""[\s\S]*?(?:"""|\z)|'''[\s\S]*?(?:'''|\z)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))
        |(?<keyword>\b(?:False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield)\b)
        |(?<number>\b\d[\d_.]*(?:[eE][+-]?\d+)?\b)
        """", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
