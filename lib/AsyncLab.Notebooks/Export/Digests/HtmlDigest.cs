using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AsyncLab.Notebooks.Export.Digests;

/// <summary>What HTML says to somebody who sees only text.</summary>
/// <param name="Blocks">Paragraphs, tables, …, in order.</param>
/// <param name="IsDrawn">Whether a browser draws some of it: by scripts, as a drawing, in a frame.</param>
/// <param name="Description">What its figure shows, in words; an empty text if it has none.</param>
internal sealed record HtmlDigest(IReadOnlyList<HtmlBlock> Blocks, bool IsDrawn, string Description)
{
    private const int LongDescription = 300;

    /// <summary>Reads HTML, however broken.</summary>
    public static HtmlDigest Of(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var elements = new List<IElement>();
        HtmlTree.Walk(document, node =>
        {
            if (node is IElement element) elements.Add(element);
            return true;
        });
        var blocks = new HtmlReader().Read(document);
        return new(blocks, elements.Any(Draws), Shortened(elements.Select(Label).FirstOrDefault(l => l.Length > 0) ?? FirstText(blocks)));
    }

    private static bool Draws(IElement element) =>
        Drawing.NeedsBrowser(element) || (element.LocalName == "script" && IsProgram(element.GetAttribute("type") ?? ""));

    private static bool IsProgram(string type) =>
        type is "" or "module" || type.Contains("javascript", StringComparison.OrdinalIgnoreCase);

    /// <summary>The words that stand for a picture.</summary>
    internal static string Label(IElement element)
    {
        var label = element switch
        {
            { LocalName: "img" } => element.GetAttribute("alt"),
            _ when element.LocalName == "svg" || element.GetAttribute("role") == "img" => element.GetAttribute("aria-label"),
            _ => null,
        };
        return HtmlTree.OnOneLine(label ?? "");
    }

    private static string FirstText(IEnumerable<HtmlBlock> blocks) => blocks.OfType<TextBlock>().FirstOrDefault()?.Text ?? "";

    private static string Shortened(string text) => text.Length <= LongDescription ? text : text[..LongDescription] + "…";
}
