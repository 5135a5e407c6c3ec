using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AsyncLab.Notebooks.Export.Digests;

/// <summary>Takes HTML apart into what it says.</summary>
internal sealed class HtmlReader
{
    private readonly List<HtmlBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private bool _isItem;

    public IReadOnlyList<HtmlBlock> Read(INode root)
    {
        HtmlTree.Walk(root, Enter, Leave);
        EndText();
        return _blocks;
    }

    private bool Enter(INode node)
    {
        if (node is IText text) _text.Append(text.Data.Replace('\n', ' '));
        if (node is not IElement element) return node is IDocument;
        if (HtmlDigest.Label(element) is { Length: > 0 } label) return Say(element, label);
        if (!HtmlTree.IsSeen(element)) return false;
        switch (element.LocalName)
        {
            case "br":
                _text.Append('\n');
                return false;
            case "pre":
                EndText();
                Add(new PreformattedBlock(Preformatted(element)));
                return false;
            case "table" when element is IHtmlTableElement table:
                EndText();
                foreach (var block in HtmlTable.Read(table)) Add(block);
                return false;
        }
        if (HtmlTree.IsBlock(element)) EndText();
        _isItem |= element.LocalName == "li";
        return true;
    }

    private void Leave(INode node)
    {
        if (HtmlTree.IsBlock(node)) EndText();
    }

    // A picture within a sentence is a word of it.
    private bool Say(IElement picture, string label)
    {
        if (picture.LocalName == "img")
        {
            _text.Append(label);
            return false;
        }
        EndText();
        Add(new TextBlock(label, IsItem: false));
        return false;
    }

    private void EndText()
    {
        var lines = ConsoleText.Clean(_text.ToString()).Split('\n').Select(HtmlTree.OnOneLine).Where(l => l.Length > 0);
        if (string.Join('\n', lines) is { Length: > 0 } text)
        {
            Add(new TextBlock(text, _isItem));
            _isItem = false;
        }
        _text.Clear();
    }

    // What a figure says to the ear often stands below it for the eye.
    private void Add(HtmlBlock block)
    {
        if (block != _blocks.LastOrDefault()) _blocks.Add(block);
    }

    private static string Preformatted(IElement element)
    {
        var text = new StringBuilder();
        HtmlTree.Walk(element, node =>
        {
            if (node is IText piece) text.Append(piece.Data);
            if (node is IElement { LocalName: "br" }) text.Append('\n');
            return node is IElement inner && HtmlTree.IsSeen(inner);
        });
        return ConsoleText.Clean(text.ToString());
    }
}
