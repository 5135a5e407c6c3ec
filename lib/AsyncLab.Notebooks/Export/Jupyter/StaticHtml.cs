using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AsyncLab.Notebooks.Export.Digests;

namespace AsyncLab.Notebooks.Export.Jupyter;

/// <summary>HTML for readers that drop scripts and styles, as GitHub does: what says something stays, what looks or acts goes.</summary>
internal sealed class StaticHtml
{
    private static readonly HashSet<string> Elements =
    [
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong",
        "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul", "var", "wbr",
    ];

    private static readonly HashSet<string> Attributes = ["alt", "colspan", "height", "href", "open", "rowspan", "src", "title", "width"];

    private static readonly HashSet<string> Empty = ["br", "hr", "img", "wbr"];

    private readonly Func<string, string> _target;
    private readonly bool _splits;
    private StringBuilder _text = new();
    private string? _before;

    private StaticHtml(Func<string, string> target, bool splits) => (_target, _splits) = (target, splits);

    /// <summary>What of it is left, with new targets of its links.</summary>
    public static string Of(string html, Func<string, string> target) => Walk(html, target, splits: false)._text.ToString().Trim();

    /// <summary>What is left before its first drawing, and what behind it, where details are folded.</summary>
    public static (string Before, string After) Around(string html, Func<string, string> target)
    {
        var walked = Walk(html, target, splits: true);
        // Each is read again, for what was open at the drawing.
        return (Of(walked._before ?? "", link => link), Of(walked._text.ToString(), link => link));
    }

    private static StaticHtml Walk(string html, Func<string, string> target, bool splits)
    {
        var walk = new StaticHtml(target, splits);
        HtmlTree.Walk(new HtmlParser().ParseDocument(html), walk.Enter, walk.Leave);
        return walk;
    }

    private bool Enter(INode node)
    {
        if (node is IText text) _text.Append(WebUtility.HtmlEncode(text.Data));
        if (node is not IElement element) return node is IDocument;
        if (_splits && _before is null && Drawing.Is(element))
        {
            (_before, _text) = (_text.ToString(), new());
            return false;
        }
        // Drawn by scripts or styles, but it says in words what it shows.
        if (element.LocalName != "img" && HtmlDigest.Label(element) is { Length: > 0 } label)
        {
            _text.Append("<p>").Append(WebUtility.HtmlEncode(label)).Append("</p>");
            return false;
        }
        if (!HtmlTree.IsSeen(element)) return false;
        if (Elements.Contains(element.LocalName)) Open(element);
        return !Empty.Contains(element.LocalName);
    }

    private void Leave(INode node)
    {
        if (node is IElement element && Elements.Contains(element.LocalName)) _text.Append("</").Append(element.LocalName).Append('>');
    }

    private void Open(IElement element)
    {
        _text.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.Where(a => Attributes.Contains(a.Name) && !(_splits && a.Name == "open")))
        {
            var value = attribute.Name is "href" or "src" ? Address(attribute.Value.Trim(), attribute.Name == "src") : attribute.Value;
            if (value is not null) _text.Append(' ').Append(attribute.Name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        }
        _text.Append('>');
    }

    // Null for what acts instead of leading somewhere.
    private string? Address(string address, bool isPicture)
    {
        var scheme = address.IndexOfAny([':', '/', '?', '#']) is var end and >= 0 && address[end] == ':' ? address[..end].ToLowerInvariant() : "";
        return scheme switch
        {
            "" => isPicture ? address : _target(address),
            "http" or "https" or "mailto" => address,
            "data" when isPicture && address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) => address,
            _ => null,
        };
    }
}
