using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export;

/// <summary>
/// What a page may do (https://www.w3.org/TR/CSP3/): run the scripts that were in it when it was written, and load what it
/// names. What comes into it later, by whatever mistake, runs nothing and reaches no network.
/// </summary>
internal static partial class ContentSecurityPolicy
{
    // A browser may take each file on a disk for a site of its own.
    private const string Beside = "'self' file:";

    /// <summary>The element that tells browsers; it stands before all that it is about.</summary>
    /// <param name="page">The rest of the page.</param>
    public static Html For(Html page)
    {
        var tags = TagScanner.Tags(page.Text).ToList();
        string[] policy =
        [
            "default-src 'none'",
            Directive("script-src", [Beside, .. Scripts(page.Text, tags), .. Handlers(tags), .. Addresses(tags, "script")]),
            Directive("style-src", [Beside, "'unsafe-inline'", .. Addresses(tags, "link")]),
            Directive("img-src", [Beside, "data: blob:", .. Addresses(tags, "img", "source", "input")]),
            Directive("media-src", [Beside, "data: blob:", .. Addresses(tags, "audio", "video", "source", "track")]),
            Directive("frame-src", [Beside, "data:", .. Addresses(tags, "iframe")]),
            Directive("font-src", [Beside, "data:"]),
            "connect-src 'self'; base-uri 'none'; form-action 'none'",
        ];
        return Html.Of($"<meta http-equiv=\"Content-Security-Policy\" content=\"{string.Join("; ", policy)}\">");
    }

    private static string Directive(string name, IEnumerable<string> sources) => string.Join(' ', sources.Distinct().Prepend(name));

    private static IEnumerable<string> Scripts(string html, IEnumerable<Tag> tags) =>
        tags.Where(t => t.Name == "script" && t.ContentEnd > t.End && !Data().IsMatch(t.Attributes)).Select(t => Hash(html[t.End..t.ContentEnd]));

    private static IEnumerable<string> Handlers(IEnumerable<Tag> tags)
    {
        var handlers = tags.SelectMany(t => Attributes(t, Handler())).Select(Hash).ToList();
        return handlers.Count > 0 ? handlers.Prepend("'unsafe-hashes'") : handlers;
    }

    // What stands elsewhere is loaded from there and nowhere else. A policy knows no query, and has meanings of its own for two signs.
    private static IEnumerable<string> Addresses(IEnumerable<Tag> tags, params string[] names) =>
        from tag in tags
        where names.Contains(tag.Name)
        from value in Attributes(tag, Source())
        let address = value.Trim() is ['/', '/', ..] and var relative ? "https:" + relative : value.Trim()
        where address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.IsWellFormedUriString(address, UriKind.Absolute)
        select new Uri(address).GetLeftPart(UriPartial.Path).Replace(";", "%3B", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static IEnumerable<string> Attributes(Tag tag, Regex attribute) =>
        attribute.Matches(tag.Attributes).Select(m => WebUtility.HtmlDecode(m.Groups["value"].Value));

    // A browser reads all ends of lines as one sign.
    private static string Hash(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Replace("\r\n", "\n").Replace('\r', '\n'))))}'";

    [GeneratedRegex("""(?:^|\s)src\b|(?:^|\s)type\s*=\s*(?!["']?(?:module|(?:text|application)/(?:java|ecma)script)\b)""", RegexOptions.IgnoreCase)]
    private static partial Regex Data();

    [GeneratedRegex("""\son[a-z]+\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();

    [GeneratedRegex("""\s(?:src|href)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}
