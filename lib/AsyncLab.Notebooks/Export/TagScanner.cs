using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export;

/// <summary>A start tag within HTML.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Attributes">Its attributes, with the space before them.</param>
/// <param name="End">Where it ends.</param>
/// <param name="ContentEnd">Where the content ends of an element that holds text alone, such as a script; else where the tag ends.</param>
internal sealed record Tag(string Name, int Start, string Attributes, int End, int ContentEnd);

/// <summary>Finds the start tags of HTML as a browser does: not in comments, attributes, scripts or text areas.</summary>
internal static partial class TagScanner
{
    public static IEnumerable<Tag> Tags(string html)
    {
        for (var start = html.IndexOf('<'); start >= 0;)
        {
            if (html.AsSpan(start).StartsWith("<!--"))
            {
                start = After("-->", html, start + "<!--".Length);
                start = start < 0 ? -1 : html.IndexOf('<', start);
                continue;
            }

            var nameEnd = EndOfName(html, start + 1);
            if (nameEnd == start + 1)
            {
                start = html.IndexOf('<', start + 1);
                continue;
            }

            // What is not closed swallows all that follows.
            var close = TagEnd.After(html, nameEnd);
            if (close < 0) yield break;
            var next = close + 1;
            var name = html[(start + 1)..nameEnd].ToLowerInvariant();
            var end = name switch
            {
                "script" => EndOfScript(html, next),
                "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes" =>
                    html.IndexOf("</" + name, next, StringComparison.OrdinalIgnoreCase),
                _ => next,
            };
            if (end < 0) yield break;
            yield return new(name, start, html[nameEnd..close].TrimEnd(), next, end);
            start = html.IndexOf('<', end);
        }
    }

    private static int After(string mark, string html, int start) =>
        html.IndexOf(mark, start, StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : -1;

    private static int EndOfName(string html, int start)
    {
        var end = start;
        if (end < html.Length && char.IsAsciiLetter(html[end]))
        {
            while (end < html.Length && !char.IsWhiteSpace(html[end]) && html[end] is not ('/' or '>'))
                end++;
        }

        return end;
    }

    // How far to look for an end that its author did not mean.
    private const int MostMarks = 1_000;

    // Within "<!-- <script" an end tag ends that inner script only. When nothing else ends the outer one,
    // its author did not know this rule, and its first end tag is the one that was meant.
    private static int EndOfScript(string html, int start)
    {
        var (inComment, inner, first, marks) = (false, false, -1, 0);
        for (var mark = ScriptMark().Match(html, start); mark.Success && (first < 0 || marks < MostMarks); mark = mark.NextMatch(), marks++)
        {
            if (mark.Value == "<!--") inComment = true;
            else if (mark.Value == "-->") (inComment, inner) = (false, false);
            else if (mark.Value[1] != '/') inner |= inComment;
            else if (inner) (inner, first) = (false, first < 0 ? mark.Index : first);
            else return mark.Index;
        }
        return first;
    }

    [GeneratedRegex(@"<!--|-->|</?script(?=[\s/>])", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptMark();
}
