using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Execution;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AsyncLab.Notebooks.Export;

/// <summary>What stands under one heading, as text to search.</summary>
/// <param name="Heading">The heading, or an empty text for what stands before the first.</param>
/// <param name="Id">What a link to it names, or an empty text.</param>
/// <param name="Text">Prose, code and what the code showed.</param>
internal sealed record Section(string Heading, string Id, string Text);

/// <summary>Takes a notebook apart at its headings.</summary>
internal static partial class SectionText
{
    // Of a long table of numbers nobody searches the end, and the index is to stay small.
    private const int LongestOutput = 500;

    /// <param name="result">What was run.</param>
    /// <param name="prose">Its markdown by the number of the cell, rendered: headings have their identifiers.</param>
    public static IReadOnlyList<Section> Of(NotebookResult result, IReadOnlyDictionary<int, MarkdownDocument> prose)
    {
        var sections = new List<(string Heading, string Id, StringBuilder Text)> { ("", "", new()) };
        foreach (var cell in result.Cells)
        {
            if (!prose.TryGetValue(cell.Cell.Number, out var document))
            {
                sections[^1].Text.Append(cell.Cell.Source).Append('\n').AppendJoin('\n', cell.Outputs.Select(TextOf)).Append('\n');
                continue;
            }
            foreach (var block in document.Descendants<LeafBlock>())
            {
                if (block is HeadingBlock heading) sections.Add((MarkdownRenderer.PlainText(heading.Inline), heading.GetAttributes().Id ?? "", new()));
                else sections[^1].Text.Append(TextOf(block)).Append('\n');
            }
        }
        return [.. sections.Select(s => new Section(s.Heading, s.Id, Tidy(s.Text.ToString()))).Where(s => s.Heading.Length + s.Text.Length > 0)];
    }

    private static string TextOf(LeafBlock block) => block switch
    {
        HtmlBlock html => WithoutTags(html.Lines.ToString()),
        CodeBlock code => code.Lines.ToString(),
        _ => MarkdownRenderer.PlainText(block.Inline),
    };

    private static string TextOf(Output output)
    {
        var text = output switch
        {
            ConsoleOutput console => ConsoleText.Clean(console.Text),
            ErrorOutput error => ConsoleText.Clean(error.Message),
            DisplayOutput { MimeType: "text/html" } display => WithoutTags(display.Content),
            DisplayOutput display when display.MimeType.StartsWith("image/", StringComparison.Ordinal) => "",
            DisplayOutput display => display.Content,
            _ => "",
        };
        return text.Length <= LongestOutput ? text : Tidy(text) is { Length: > LongestOutput } tidy ? tidy[..LongestOutput] : Tidy(text);
    }

    private static string WithoutTags(string html) => WebUtility.HtmlDecode(TaglessText.Of(html));

    // Composed letters: a search then finds what looks alike, at the place where it stands.
    private static string Tidy(string text) => Composed(Space().Replace(text, " ").Trim());

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize();
        }
        // A lone half of a surrogate pair, as a program may print it.
        catch (ArgumentException)
        {
            return text;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
