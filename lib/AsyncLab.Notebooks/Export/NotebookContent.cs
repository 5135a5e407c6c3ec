using AsyncLab.Notebooks.Execution;
using Markdig.Syntax;

namespace AsyncLab.Notebooks.Export;

/// <summary>A notebook taken apart for its page: the title and the first paragraph, and everything below the title.</summary>
internal sealed record NotebookContent(
    string Title, Html TitleHtml, string Description, Html Body, IReadOnlyList<Heading> Headings, IReadOnlyList<Section> Sections)
{
    // Other pages repeat them.
    private const int Longest = 1_000;

    public static NotebookContent Of(NotebookResult result, EmbeddedHtml embedded, bool drawsDiagrams)
    {
        var prose = result.Cells.Where(c => c.Cell.Language == "markdown")
            .ToDictionary(c => c.Cell.Number, c => MarkdownRenderer.Parse(c.Cell.Source));
        var title = prose.Values.SelectMany(d => d).OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
        var first = prose.Values.SelectMany(d => d).OfType<ParagraphBlock>().FirstOrDefault();
        var name = Path.GetFileNameWithoutExtension(result.Path);
        var titleHtml = title is null ? Html.Encode(name) : MarkdownRenderer.RenderInline(title);
        title?.Parent!.Remove(title);

        var markdown = new MarkdownRenderer();
        var cells = new CellRenderer(new(markdown, embedded), embedded, drawsDiagrams);
        var headings = new List<Heading>();
        var body = result.Cells.Select(cell =>
        {
            if (!prose.TryGetValue(cell.Cell.Number, out var document)) return cells.Render(cell);
            var (html, found) = markdown.Render(document);
            headings.AddRange(found);
            return Html.Of($"<div class=\"prose\">\n{embedded.Of(html.Text)}</div>");
        }).ToList();

        return new(
            title is null ? name : Shortened(MarkdownRenderer.PlainText(title.Inline)),
            titleHtml,
            Shortened(MarkdownRenderer.PlainText(first?.Inline)),
            Html.Join(body),
            headings,
            SectionText.Of(result, prose));
    }

    private static string Shortened(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
