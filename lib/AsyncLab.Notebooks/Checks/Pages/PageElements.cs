using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Export;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>A link or a picture of a notebook.</summary>
/// <param name="Cell">The cell it is in.</param>
/// <param name="Line">The line of the file.</param>
/// <param name="Target">Where it leads to or comes from; null for a drawing.</param>
/// <param name="IsPicture">Whether it is a picture.</param>
/// <param name="Alternative">What is read to who cannot see a picture; null if nothing says so.</param>
internal sealed record PageElement(Cell Cell, int Line, string? Target, bool IsPicture, string? Alternative);

/// <summary>Finds the links and pictures of a notebook, in markdown and in HTML.</summary>
internal static partial class PageElements
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UsePipeTables().UseFootnotes().UseAutoIdentifiers().UseTaskLists().UseGenericAttributes().Build();

    public static IEnumerable<PageElement> In(DibDocument document) => document.Cells.SelectMany(c => c.Language switch
    {
        "markdown" => InMarkdown(c),
        "html" => InHtml(c, c.Source, c.Line),
        _ => [],
    });

    private static IEnumerable<PageElement> InMarkdown(Cell cell)
    {
        // Inline markup comes tag by tag, and a drawing in it needs what stands inside: take it from the whole block.
        var document = MarkdownRenderer.Parse(cell.Source, Pipeline);
        foreach (var item in document.Descendants())
        {
            switch (item)
            {
                case LinkInline link:
                    yield return new(cell, cell.Line + link.Line, link.Url ?? "", link.IsImage, link.IsImage ? MarkdownRenderer.PlainText(link) : null);
                    break;
                case HtmlBlock block:
                    foreach (var element in InHtml(cell, block.Lines.ToString(), cell.Line + block.Line))
                        yield return element;
                    break;
                case HtmlInline { Tag: var tag } inline when tag.StartsWith("<svg", StringComparison.OrdinalIgnoreCase):
                    foreach (var element in InHtml(cell, cell.Source[inline.Span.Start..], cell.Line + inline.Line).Take(1))
                        yield return element;
                    break;
                case HtmlInline inline:
                    foreach (var element in InHtml(cell, inline.Tag, cell.Line + inline.Line))
                        yield return element;
                    break;
            }
        }
    }

    private static IEnumerable<PageElement> InHtml(Cell cell, string html, int firstLine)
    {
        foreach (var tag in HtmlTags.In(html))
        {
            var line = firstLine + html.AsSpan(0, tag.Index).Count('\n');
            switch (tag.Name)
            {
                case "a" when tag["href"] is { } target:
                    yield return new(cell, line, target, IsPicture: false, null);
                    break;
                case "img":
                    // An empty text is the author's word that the picture is an ornament.
                    yield return new(cell, line, tag["src"] ?? "", IsPicture: true, tag["alt"] is "" ? "ornament" : tag["alt"]);
                    break;
                case "svg":
                    yield return new(cell, line, null, IsPicture: true, tag["aria-label"] ?? tag["aria-labelledby"] ?? tag["aria-hidden"] ?? Title(html[tag.Index..]));
                    break;
            }
        }
    }

    private static string? Title(string svg) => TitleElement().Match(svg) is { Success: true } title ? title.Groups[1].Value : null;

    [GeneratedRegex(@"\A<svg[^>]*>[^<]*<title[^>]*>([^<]*)", RegexOptions.IgnoreCase)]
    private static partial Regex TitleElement();
}
