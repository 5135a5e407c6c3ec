using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AsyncLab.Notebooks.Export;

/// <summary>A heading with a link to itself, for the mouse; the keyboard has the outline.</summary>
internal sealed class AnchoredHeadingRenderer : HeadingRenderer
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var id = obj.GetAttributes().Id;
        renderer.Write($"<h{obj.Level}").WriteAttributes(obj).Write('>');
        renderer.WriteLeafInline(obj);
        if (id is not null)
            renderer.Write(Html.Of($"<a class=\"anchor\" href=\"#{id}\" aria-hidden=\"true\" tabindex=\"-1\">#</a>").Text);
        renderer.WriteLine($"</h{obj.Level}>");
    }
}

/// <summary>A fenced block whose code is coloured like a cell's.</summary>
internal sealed class HighlightedCodeBlockRenderer : CodeBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        if (obj is FencedCodeBlock { Info: { } language } && CodeHighlighter.Knows(language))
            renderer.WriteLine($"<pre><code>{CodeHighlighter.Highlight(obj.Lines.ToString(), language)}</code></pre>");
        else
            base.Write(renderer, obj);
    }
}

/// <summary>A table in a box of its own, which scrolls when the page is narrow.</summary>
internal sealed class ScrollingTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.WriteLine("<div class=\"scroll\">");
        base.Write(renderer, obj);
        renderer.WriteLine("</div>");
    }
}

/// <summary>A box of a task list that says what it is to whoever cannot see it.</summary>
internal sealed class LabelledTaskListRenderer : HtmlTaskListRenderer
{
    protected override void Write(HtmlRenderer renderer, TaskList obj) => renderer.Write(obj.Checked
        ? "<input type=\"checkbox\" disabled checked aria-label=\"Done\">"
        : "<input type=\"checkbox\" disabled aria-label=\"To do\">");
}
