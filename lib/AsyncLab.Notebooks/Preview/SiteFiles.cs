using System.Buffers;
using AsyncLab.Notebooks.Export;

namespace AsyncLab.Notebooks.Preview;

/// <summary>The files of a site, as paths of addresses name them.</summary>
/// <param name="folder">The site's folder.</param>
internal sealed class SiteFiles(string folder)
{
    private const string Unknown = "application/octet-stream";

    private static readonly SearchValues<char> Separators = SearchValues.Create("\\:*?\"<>|");

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".txt"] = "text/plain; charset=utf-8",
        [".md"] = "text/plain; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".xml"] = "application/xml",
        [".ico"] = "image/x-icon",
        [".pdf"] = "application/pdf",
    };

    /// <summary>The file that the path of an address means, or null if the site has none.</summary>
    /// <param name="path">The path, decoded; it begins with a slash.</param>
    public string? Find(string path)
    {
        var current = folder;
        foreach (var name in (path == "/" ? "/index.html" : path)[1..].Split('/'))
        {
            // What begins with a dot is the tool's own or the system's.
            if (name is [] or ['.', ..] || name.AsSpan().ContainsAny(Separators) || name.Any(char.IsControl))
                return null;
            current = Path.Combine(current, name);
            // A link may lead anywhere, and the tool makes none.
            if (new FileInfo(current).LinkTarget is not null)
                return null;
        }

        return File.Exists(current) ? current : null;
    }

    /// <summary>The type of a file's content, by its name.</summary>
    public static string TypeOf(string file) => Types.GetValueOrDefault(Path.GetExtension(file)) ?? LocalPictures.TypeOf(file) ?? Unknown;
}
