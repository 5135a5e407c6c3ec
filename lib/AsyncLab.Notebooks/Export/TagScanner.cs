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
        for (var token = Token().Match(html); token.Success;)
        {
            var next = token.Index + token.Length;
            var name = token.Groups["name"].Value.ToLowerInvariant();
            var end = name switch
            {
                "script" => EndOfScript(html, next),
                "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes" =>
                    html.IndexOf("</" + name, next, StringComparison.OrdinalIgnoreCase),
                _ => next,
            };
            if (end < 0) yield break;
            if (name.Length > 0) yield return new(name, token.Index, token.Groups["attributes"].Value.TrimEnd(), next, end);
            token = Token().Match(html, end);
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
}
