using System.Net;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>Finds the opening tags in HTML. What is not written correctly is read as browsers read it, more or less.</summary>
internal static class HtmlTags
{
    // Their content is text, whatever it looks like.
    private static readonly HashSet<string> WithText = ["script", "style", "title", "textarea"];

    // Linear in time whatever the text.
    private static readonly Regex Tag = new(
        """<!--(.|\n)*?(-->|\z)|<(?<name>[A-Za-z][\w:-]*)(?<attributes>([^<>"']|"[^"]*"|'[^']*')*)>""", RegexOptions.NonBacktracking);

    private static readonly Regex Attribute = new(
        """(?<name>[^\s"'<>/=]+)(\s*=\s*("(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'<>=]+)))?""", RegexOptions.NonBacktracking);

    public static IEnumerable<HtmlTag> In(string html)
    {
        for (var match = Tag.Match(html); match.Success;)
        {
            var end = match.Index + match.Length;
            if (match.Groups["name"] is { Success: true, Value: var name })
            {
                name = name.ToLowerInvariant();
                var content = WithText.Contains(name) ? Content(html, end, name) : "";
                yield return new(name, Attributes(match.Groups["attributes"].Value), match.Index, content);
                end += content.Length;
            }

            match = Tag.Match(html, end);
        }
    }

    private static string Content(string html, int start, string name)
    {
        var end = html.IndexOf($"</{name}", start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html[start..] : html[start..end];
    }

    private static Dictionary<string, string> Attributes(string text)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Attribute.Matches(text))
            attributes.TryAdd(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value));
        return attributes;
    }
}
