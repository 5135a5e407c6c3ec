using System.Buffers.Text;
using System.Text;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export.Browsing;
using AsyncLab.Notebooks.Export.Digests;

namespace AsyncLab.Notebooks.Export.MarkdownFiles;

/// <summary>A notebook as one markdown text.</summary>
/// <param name="links">Where its links lead.</param>
/// <param name="drawn">The pictures of its figures.</param>
/// <param name="files">Takes the pictures that the text shows.</param>
internal sealed class MarkdownPage(LinkTargets links, IReadOnlyDictionary<Place, Picture> drawn, PictureFiles files)
{
    /// <summary>The text.</summary>
    public string Render(NotebookResult result) =>
        string.Join("\n\n", result.Cells.SelectMany(Cell).Where(piece => piece.Length > 0)) + "\n";

    private IEnumerable<string> Cell(CellResult result)
    {
        var cell = result.Cell;
        return cell.Language switch
        {
            "markdown" => [SourceLinks.Replace(cell.Source, links.Of)],
            "html" => [FromHtml(cell.Source, new(cell.Number, 0))],
            _ => [Code(result), .. Outputs(result)],
        };
    }

    // What failed is always shown.
    private static string Code(CellResult result) =>
        result.Cell.Tags.HideInput && result.Status != CellStatus.Failed ? "" : Fence.Around(result.Cell.SourceWithoutTags, result.Cell.Language);

    private IEnumerable<string> Outputs(CellResult result) =>
        result.Cell.Tags.HideOutput && result.Status != CellStatus.Failed ? []
        : result.Outputs.Select((o, index) => Output(o, new(result.Cell.Number, index + 1)));

    private string Output(Output output, Place place) => output switch
    {
        ConsoleOutput console => Text(console.Text),
        ErrorOutput error => "**Error**\n\n" + Text($"{error.Message}\n\n{error.Detail}"),
        DisplayOutput display => Display(MimeType.Of(display), display.Content, place),
        _ => "",
    };

    private string Display(string type, string content, Place place) => type switch
    {
        MimeType.Html => FromHtml(content, place),
        MimeType.Markdown => SourceLinks.Replace(content, links.Of),
        MimeType.Svg when content.TrimStart().StartsWith('<') =>
            Image($"Drawing shown by cell {place.Cell}", place, "svg", Encoding.UTF8.GetBytes(content)),
        _ when MimeType.IsPicture(type) && Base64.IsValid(content) =>
            Image($"Picture shown by cell {place.Cell}", place, ExtensionOf(type), Convert.FromBase64String(content)),
        _ when MimeType.IsJson(type) && JsonText.Indented(content) is { } json => Fence.Around(json, "json"),
        _ => Text(content),
    };

    private string FromHtml(string html, Place place)
    {
        var digest = HtmlDigest.Of(html);
        if (!drawn.TryGetValue(place, out var picture)) return MarkdownText.Of(digest);
        var description = digest.Description.Length > 0 ? digest.Description : $"Figure shown by cell {place.Cell}";
        var tables = digest.Blocks.OfType<TableBlock>().ToList();
        var image = Image(description, place, "png", picture.Png);
        return tables.Count == 0
            ? image
            : $"{image}\n\n<details><summary>Data</summary>\n\n{MarkdownText.Of(tables)}\n\n</details>";
    }

    private string Image(string description, Place place, string extension, byte[] content) =>
        $"![{MarkdownText.EscapeWithinLine(HtmlTree.OnOneLine(description))}]({files.Add(place.Cell, place.Output, extension, content)})";

    private static string Text(string text) => ConsoleText.Clean(text) is { Length: > 0 } clean ? Fence.Around(clean, "text") : "";

    private static string ExtensionOf(string type) => type switch
    {
        "image/jpeg" => "jpg",
        "image/png" or "image/gif" or "image/webp" or "image/bmp" or "image/avif" => type["image/".Length..],
        _ => "img",
    };
}
