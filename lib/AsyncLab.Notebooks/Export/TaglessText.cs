using System.Text;

namespace AsyncLab.Notebooks.Export;

/// <summary>HTML without its tags, its comments, its scripts and its styles, each of which becomes a space.</summary>
internal static class TaglessText
{
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (html.IndexOf('<', at) is >= 0 and var start)
        {
            text.Append(html, at, start - at);
            at = EndOfMarkup(html, start);
            // What does not end swallows all that follows.
            if (at < 0)
                return text.ToString();
            text.Append(at == start ? html[at++] : ' ');
        }

        return text.Append(html, at, html.Length - at).ToString();
    }

    // Where it stands itself, if it is none; -1 if it does not end.
    private static int EndOfMarkup(string html, int start)
    {
        var rest = html.AsSpan(start);
        if (rest.StartsWith("<!--"))
            return After("-->", html, start);
        if (Begins(rest, "<script"))
            return After("</script", html, start) is >= 0 and var script ? After(">", html, script) : -1;
        if (Begins(rest, "<style"))
            return After("</style", html, start) is >= 0 and var style ? After(">", html, style) : -1;

        var name = start + (rest.StartsWith("</") ? 2 : 1);
        return name < html.Length && char.IsAsciiLetter(html[name]) ? After(">", html, start) : start;
    }

    private static bool Begins(ReadOnlySpan<char> html, string tag) =>
        html.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (html.Length == tag.Length || !char.IsLetterOrDigit(html[tag.Length]));

    private static int After(string mark, string html, int start) =>
        html.IndexOf(mark, start, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found + mark.Length : -1;
}
