using System.Text;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export;

/// <summary>
/// Moves the style elements of outputs into one sheet for the page, each once: every output brings the style of its library,
/// and outside the head of a page a style element is not valid HTML.
/// </summary>
internal sealed partial class StyleHoister
{
    private readonly List<string> _styles = [];

    /// <summary>What was moved.</summary>
    public string Sheet => string.Join('\n', _styles);

    public string Hoist(string html)
    {
        if (!html.Contains("<style", StringComparison.OrdinalIgnoreCase)) return html;

        var result = new StringBuilder();
        var (copied, apart) = (0, 0);
        foreach (var tag in TagScanner.Tags(html))
        {
            // Within these a style means something else, or belongs there.
            if (tag.Name is "svg" or "template") apart = Math.Max(apart, EndOf(tag, html));
            if (tag.Name != "style" || tag.Start < apart || tag.Attributes.Length > 0) continue;
            var css = html[tag.End..tag.ContentEnd];
            if (!IsMovable(css)) continue;
            if (!_styles.Contains(css)) _styles.Add(css);
            result.Append(html, copied, tag.Start - copied);
            copied = html.IndexOf('>', tag.ContentEnd) is >= 0 and var end ? end + 1 : html.Length;
        }
        return result.Append(html, copied, html.Length - copied).ToString();
    }

    private static int EndOf(Tag tag, string html) =>
        html.IndexOf("</" + tag.Name, tag.End, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length;

    // An address would be relative to another file; an unclosed bracket would swallow the style after it.
    private static bool IsMovable(string css)
    {
        if (PlaceDependent().IsMatch(css)) return false;
        var depth = 0;
        foreach (var character in Comment().Replace(css, ""))
        {
            depth += character switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0) return false;
        }
        return depth == 0 && !Comment().Replace(css, "").Contains("/*", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"url\(|@import|@charset|@namespace", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceDependent();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
