using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export;

/// <summary>An inline script within HTML.</summary>
/// <param name="Start">Where its start tag begins.</param>
/// <param name="End">Where its text ends and its end tag begins.</param>
/// <param name="Attributes">The attributes of its start tag, with the space before them.</param>
/// <param name="Text">The script.</param>
internal sealed record InlineScript(int Start, int End, string Attributes, string Text)
{
    /// <summary>Whether it would do the same as a file: other types and loading modes would not.</summary>
    public bool IsPlain => !ScriptScanner.Peculiar().IsMatch(Attributes);
}

/// <summary>Finds the script elements of HTML as a browser does: not in comments, attributes or text areas.</summary>
internal static partial class ScriptScanner
{
    public static IEnumerable<InlineScript> Scripts(string html)
    {
        for (var token = Token().Match(html); token.Success;)
        {
            var next = token.Index + token.Length;
            var name = token.Groups["name"].Value.ToLowerInvariant();
            if (name == "script")
            {
                var end = EndOfScript(html, next);
                if (end < 0) yield break;
                yield return new(token.Index, end, token.Groups["attributes"].Value.TrimEnd(), html[next..end]);
                next = end;
            }
            else if (name is "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes")
            {
                next = html.IndexOf("</" + name, next, StringComparison.OrdinalIgnoreCase);
                if (next < 0) yield break;
            }
            token = Token().Match(html, next);
        }
    }

    // Within "<!-- <script" an end tag ends that inner script only. When nothing else ends the outer one,
    // its author did not know this rule, and its first end tag is the one that was meant.
    private static int EndOfScript(string html, int start)
    {
        var (inComment, inner, first) = (false, false, -1);
        for (var mark = ScriptMark().Match(html, start); mark.Success; mark = mark.NextMatch())
        {
            if (mark.Value == "<!--") inComment = true;
            else if (mark.Value == "-->") (inComment, inner) = (false, false);
            else if (mark.Value[1] != '/') inner |= inComment;
            else if (inner) (inner, first) = (false, first < 0 ? mark.Index : first);
            else return mark.Index;
        }
        return first;
    }

    [GeneratedRegex("""<!--.*?(?:-->|\z)|<(?<name>[a-z][^\s/>]*)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>""",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex(@"<!--|-->|</?script(?=[\s/>])", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptMark();

    [GeneratedRegex("""(?:^|\s)(?:src|async|defer|nomodule)\b|(?:^|\s)type\s*=\s*(?!["']?(?:text|application)/javascript\b)""",
        RegexOptions.IgnoreCase)]
    internal static partial Regex Peculiar();
}
