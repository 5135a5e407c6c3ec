using System.Text;
using AngleSharp.Dom;

namespace AsyncLab.Notebooks.Export.Digests;

/// <summary>Walks through parsed HTML, however deep it is.</summary>
internal static class HtmlTree
{
    private static readonly HashSet<string> Unseen =
        ["script", "style", "template", "noscript", "head", "title", "svg", "canvas", "iframe", "object", "button", "select", "textarea"];

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    /// <summary>Whether a reader of the page sees text of this element.</summary>
    public static bool IsSeen(IElement element) => !Unseen.Contains(element.LocalName) && !element.HasAttribute("hidden");

    public static bool IsBlock(INode node) => node is IElement element && Blocks.Contains(element.LocalName);

    /// <summary>Visits what is within a node, in order.</summary>
    /// <param name="root">The node.</param>
    /// <param name="enter">Called at the beginning of each node; says whether to go into it.</param>
    /// <param name="leave">Called at the end of each node that was gone into.</param>
    public static void Walk(INode root, Func<INode, bool> enter, Action<INode>? leave = null)
    {
        var path = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (path.TryPop(out var top))
        {
            if (top.Next == top.Node.ChildNodes.Length)
            {
                if (top.Node != root) leave?.Invoke(top.Node);
                continue;
            }
            path.Push((top.Node, top.Next + 1));
            var child = top.Node.ChildNodes[top.Next];
            if (enter(child)) path.Push((child, 0));
        }
    }

    /// <summary>All text within a node, on one line.</summary>
    public static string TextOf(INode root)
    {
        var text = new StringBuilder();
        Walk(root, node =>
        {
            if (node is IText piece) text.Append(piece.Data);
            if (IsBlock(node) || node is IElement { LocalName: "br" }) text.Append(' ');
            return node is IElement element && IsSeen(element);
        }, node => text.Append(IsBlock(node) ? " " : ""));
        return OnOneLine(text.ToString());
    }

    public static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
