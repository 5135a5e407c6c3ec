using System.Globalization;
using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Export.MarkdownFiles;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AsyncLab.Notebooks.Export;

/// <summary>A heading of a page.</summary>
/// <param name="Level">Its level, from 1.</param>
/// <param name="Id">What a link to it names.</param>
/// <param name="Text">Its text without markup.</param>
internal sealed record Heading(int Level, string Id, string Text);

/// <summary>Renders the markdown of one page, whose identifiers must differ although its cells are separate texts.</summary>
internal sealed partial class MarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseAutoIdentifiers().UseTaskLists().UseGenericAttributes().Build();

    private readonly HashSet<string> _ids = ["content", "chapters", "outline", "search", "search-field", "search-results", "status"];
    private int _texts;

    /// <summary>Parses markdown; what is nested deeper than the parser goes is shown as it is written.</summary>
    public static MarkdownDocument Parse(string markdown, MarkdownPipeline? pipeline = null)
    {
        try
        {
            return Markdown.Parse(markdown, pipeline ?? Pipeline);
        }
        catch (ArgumentException)
        {
            return Markdown.Parse(Fence.Around(markdown, ""), pipeline ?? Pipeline);
        }
    }

    public static string PlainText(ContainerInline? inline)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer)
        {
            EnableHtmlForInline = false,
            EnableHtmlEscape = false,
        };
        Pipeline.Setup(renderer);
        // Whatever is said about HTML, these write it.
        renderer.ObjectRenderers.RemoveAll(r => r is HtmlFootnoteLinkRenderer or HtmlTaskListRenderer);
        if (inline is not null) renderer.WriteChildren(inline);
        return writer.ToString().ReplaceLineEndings(" ").Trim();
    }

    /// <summary>The text as HTML, and what its headings are.</summary>
    public (Html Html, IReadOnlyList<Heading> Headings) Render(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>()) link.Url = NotebookLink.ToPage(link.Url);

        var headings = document.Descendants<HeadingBlock>().Select(Claim).ToList();
        var html = RenderBlock(document);
        return (document.Any(b => b is FootnoteGroup) ? SeparateFootnotes(html) : html, headings);
    }

    /// <summary>What stands within a block, without the block's own element.</summary>
    public static Html RenderInline(LeafBlock block) => Render(renderer => renderer.WriteLeafInline(block));

    private static Html RenderBlock(MarkdownObject block) => Render(renderer => renderer.Render(block));

    private static Html Render(Action<HtmlRenderer> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new AnchoredHeadingRenderer());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new HighlightedCodeBlockRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new LabelledTaskListRenderer());
        write(renderer);
        return new(writer.ToString());
    }

    private Heading Claim(HeadingBlock heading)
    {
        var attributes = heading.GetAttributes();
        var wanted = attributes.Id ?? "section";
        attributes.Id = wanted;
        for (var n = 2; OfPage().IsMatch(attributes.Id) || !_ids.Add(attributes.Id); n++) attributes.Id = $"{wanted}-{n}";
        return new(heading.Level, attributes.Id, PlainText(heading.Inline));
    }

    // What cells, their code and their diagrams are called.
    [GeneratedRegex(@"^(?:cell|code|diagram)-\d+$")]
    private static partial Regex OfPage();

    private Html SeparateFootnotes(Html html)
    {
        var own = ++_texts;
        return new(html.Text
            .Replace("\"fn:", $"\"fn-{own}:", StringComparison.Ordinal)
            .Replace("\"fnref:", $"\"fnref-{own}:", StringComparison.Ordinal)
            .Replace("\"#fn:", $"\"#fn-{own}:", StringComparison.Ordinal)
            .Replace("\"#fnref:", $"\"#fnref-{own}:", StringComparison.Ordinal));
    }
}
