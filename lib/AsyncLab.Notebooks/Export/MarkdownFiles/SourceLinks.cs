using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AsyncLab.Notebooks.Export.MarkdownFiles;

/// <summary>Changes where the links of a markdown text lead, and nothing else of it.</summary>
internal static class SourceLinks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseTaskLists().UseGenericAttributes().UsePreciseSourceLocation().Build();

    /// <summary>The text with other targets.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="target">The new target for an old one.</param>
    public static string Replace(string markdown, Func<string, string> target)
    {
        var result = new StringBuilder();
        var copied = 0;
        foreach (var (span, url) in Links(markdown))
        {
            if (span.Start < copied || span.End >= markdown.Length || span.IsEmpty || target(url) is not { } changed || changed == url) continue;
            result.Append(markdown, copied, span.Start - copied).Append(markdown[span.Start] == '<' ? $"<{changed}>" : changed);
            copied = span.End + 1;
        }
        return result.Append(markdown, copied, markdown.Length - copied).ToString();
    }

    private static IEnumerable<(SourceSpan Span, string Url)> Links(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline).Descendants().Select(Link).OfType<(SourceSpan Span, string Url)>().OrderBy(l => l.Span.Start);
        }
        // What is nested too deeply is no text of an author.
        catch (ArgumentException)
        {
            return [];
        }
    }

    // A link that names a definition has its target there.
    private static (SourceSpan, string)? Link(MarkdownObject node) => node switch
    {
        LinkInline { Reference: null, Url: { } url } link => (link.UrlSpan, url),
        LinkReferenceDefinition { Url: { } url } definition => (definition.UrlSpan, url),
        _ => null,
    };
}
