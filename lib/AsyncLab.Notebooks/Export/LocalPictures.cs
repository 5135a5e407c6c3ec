using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export;

/// <summary>Puts the pictures that lie beside a notebook into its page, which lies elsewhere.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed partial class LocalPictures(string folder)
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
    };

    /// <summary>The type of a picture, by its file's name; null if it is none that browsers show.</summary>
    public static string? TypeOf(string file) => Types.GetValueOrDefault(Path.GetExtension(file));

    /// <summary>The HTML with each such picture in it; an address that is no picture of this folder stays.</summary>
    public string Embed(string html)
    {
        if (!html.Contains("<img", StringComparison.OrdinalIgnoreCase)) return html;

        var result = new StringBuilder();
        var copied = 0;
        foreach (var tag in TagScanner.Tags(html).Where(t => t.Name == "img"))
        {
            var source = Source().Match(html, tag.Start, tag.End - tag.Start);
            if (!source.Success || DataOf(WebUtility.HtmlDecode(source.Groups["address"].Value)) is not { } data) continue;
            result.Append(html, copied, source.Index - copied).Append(" src=\"").Append(data).Append('"');
            copied = source.Index + source.Length;
        }
        return result.Append(html, copied, html.Length - copied).ToString();
    }

    private string? DataOf(string address)
    {
        // Of a shared or whole address nothing is known; a root belongs to a machine, not to a notebook.
        if (Elsewhere().IsMatch(address)) return null;
        var file = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        if (TypeOf(file) is not { } type) return null;
        try
        {
            return $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(Path.Combine(folder, file)))}";
        }
        // Not there, or not to be read: a page without one picture is better than none.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex("""\ssrc\s*=\s*(?:"(?<address>[^"]*)"|'(?<address>[^']*)'|(?<address>[^\s"'>]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"^(?:[a-z][a-z0-9+.-]*:|[/\\#?]|\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
