using System.Buffers.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export.Browsing;
using AsyncLab.Notebooks.Export.Digests;

namespace AsyncLab.Notebooks.Export.Jupyter;

/// <summary>What cells showed, as Jupyter keeps it: each value in several forms, of which a reader shows the best it can.</summary>
internal static partial class JupyterOutput
{
    /// <summary>An output that is no HTML.</summary>
    public static JsonNode Of(Output output) => output switch
    {
        ConsoleOutput console => new JsonObject
        {
            ["name"] = console.IsError ? "stderr" : "stdout",
            ["output_type"] = "stream",
            ["text"] = Lines.Of(console.Text),
        },
        ErrorOutput error => new JsonObject
        {
            ["ename"] = ErrorName().Match(error.Message) is { Success: true } name ? name.Groups["name"].Value : "Error",
            ["evalue"] = error.Message,
            ["output_type"] = "error",
            // A reader shows nothing else of an error.
            ["traceback"] = new JsonArray([.. $"{error.Message}\n{error.Detail}".TrimEnd('\n').Split('\n').Select(l => (JsonNode)l)]),
        },
        DisplayOutput display => Display(Forms(MimeType.Of(display), display.Content)),
        _ => throw new ArgumentException($"An output of the kind {output.GetType().Name} has no form in Jupyter.", nameof(output)),
    };

    /// <summary>HTML, with a picture for readers that run no scripts and a text for those that show no HTML.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="picture">What a browser drew of it.</param>
    /// <param name="id">A name that no other output has.</param>
    public static JsonNode OfHtml(string html, Picture? picture, string id)
    {
        var digest = HtmlDigest.Of(html);
        var text = PlainText.Of(digest) is { Length: > 0 } said ? said : "(HTML without text)";
        return picture is null
            ? Display(new() { [MimeType.Html] = Lines.Of(html), [MimeType.Plain] = Lines.Of(text) })
            : Display(new()
            {
                ["image/png"] = Convert.ToBase64String(picture.Png),
                [MimeType.Html] = Lines.Of(StandIn(digest.Description, picture, id) + html),
                [MimeType.Plain] = Lines.Of(text),
            }, picture);
    }

    /// <summary>A picture, and the text that stands for it: the source of a diagram, or what a figure shows.</summary>
    public static JsonNode OfPicture(Picture picture, string text) => Display(
        new() { ["image/png"] = Convert.ToBase64String(picture.Png), [MimeType.Plain] = Lines.Of(text) }, picture);

    /// <summary>A value in several forms.</summary>
    public static JsonObject Display(JsonObject forms, Picture? picture = null) => new()
    {
        ["data"] = forms,
        ["metadata"] = picture is null
            ? []
            : new JsonObject { ["image/png"] = new JsonObject { ["height"] = picture.Height, ["width"] = picture.Width } },
        ["output_type"] = "display_data",
    };

    // Readers that know HTML take no picture beside it, even if they drop the scripts. Where scripts run, this one goes.
    private static string StandIn(string description, Picture picture, string id) => Html.Of($"""
        <img id="picture-{id}" alt="{description}" width="{picture.Width}" style="max-width: 100%; height: auto" src="data:image/png;base64,{Convert.ToBase64String(picture.Png)}"><script>document.getElementById("picture-{id}")?.remove()</script>

        """).Text;

    private static JsonObject Forms(string type, string content) => type switch
    {
        MimeType.Plain => new() { [type] = Lines.Of(content) },
        MimeType.Svg when content.TrimStart().StartsWith('<') => new() { [type] = Lines.Of(content) },
        _ when MimeType.IsPicture(type) => Base64.IsValid(content) ? new() { [type] = content.Trim() } : new() { [MimeType.Plain] = Lines.Of(content) },
        _ when MimeType.IsJson(type) => JsonText.Indented(content) is { } json
            ? new() { [type] = JsonNode.Parse(json), [MimeType.Plain] = Lines.Of(json) }
            : new() { [MimeType.Plain] = Lines.Of(content) },
        _ => new() { [type] = Lines.Of(content), [MimeType.Plain] = Lines.Of(content) },
    };

    // "05-x.dib:12: System.IO.IOException: …", "05-x.dib:12:5: error CS0103: …"
    [GeneratedRegex(@"^[^\n]*?: (?:error )?(?<name>[\w.+`]*Exception|CS\d{4}): ")]
    private static partial Regex ErrorName();
}
