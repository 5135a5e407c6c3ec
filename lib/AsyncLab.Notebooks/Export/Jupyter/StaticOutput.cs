using System.Text.Json.Nodes;
using AsyncLab.Notebooks.Export.Browsing;
using AsyncLab.Notebooks.Export.Digests;

namespace AsyncLab.Notebooks.Export.Jupyter;

/// <summary>HTML as Jupyter keeps it for readers that run no scripts and know no styles: pictures, with words and tables around them.</summary>
internal static class StaticOutput
{
    /// <summary>The outputs that stand for it, each of one kind: who shows a picture shows nothing else of the same output.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="picture">What a browser drew of it.</param>
    /// <param name="target">The new target of a link.</param>
    public static IEnumerable<JsonNode> OfHtml(string html, Picture? picture, Func<string, string> target)
    {
        var (before, after) = picture switch
        {
            null => (StaticHtml.Of(html, target), ""),
            { IsWithoutWords: true } => StaticHtml.Around(html, target),
            _ => ("", Folded(StaticHtml.Of(html, target))),
        };
        if (before.Length > 0) yield return Said(before);
        if (picture is not null) yield return JupyterOutput.OfPicture(picture, HtmlDigest.Of(html).Description);
        if (after.Length > 0) yield return Said(after);
    }

    private static string Folded(string html) => html.Length == 0 ? "" : $"<details><summary>In words</summary>\n{html}\n</details>";

    private static JsonObject Said(string html) => JupyterOutput.Display(new()
    {
        [MimeType.Html] = Lines.Of(html),
        [MimeType.Plain] = Lines.Of(PlainText.Of(HtmlDigest.Of(html))),
    });
}
