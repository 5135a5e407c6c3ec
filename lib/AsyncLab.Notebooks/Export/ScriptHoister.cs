using System.Security.Cryptography;
using System.Text;

namespace AsyncLab.Notebooks.Export;

/// <summary>Moves inline scripts out of the HTML, so that what every notebook shows is once in the site, and a page is small.</summary>
internal sealed class ScriptHoister
{
    /// <summary>How long a script must be, in characters, to be worth a file of its own.</summary>
    public const int Threshold = 1_000;

    /// <summary>From which length, in characters, a script is taken for a library, which does nothing when it comes again.</summary>
    public const int LibraryLength = 100_000;

    private readonly Dictionary<string, string> _scripts = [];

    /// <summary>Whether scripts stay where they are, for a page that is one file; a library then stays only once.</summary>
    public bool KeepsInline { get; init; }

    /// <summary>What was moved: the text of each script by its file's name.</summary>
    public IReadOnlyDictionary<string, string> Scripts => _scripts;

    public string Hoist(string html)
    {
        var length = KeepsInline ? LibraryLength : Threshold;
        if (html.Length <= length) return html;

        var result = new StringBuilder();
        var copied = 0;
        foreach (var script in ScriptScanner.Scripts(html))
        {
            if (script.Text.Length <= length || !script.IsPlain) continue;
            var name = NameOf(script.Text, "js");
            var isNew = _scripts.TryAdd(name, script.Text);
            if (KeepsInline && isNew) continue;
            result.Append(html, copied, script.Start - copied).Append("<script").Append(script.Attributes);
            result.Append(KeepsInline ? ">" : $" src=\"assets/{name}\">");
            copied = script.End;
        }
        return result.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>A file name that says what is in the file.</summary>
    public static string NameOf(string text, string extension) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}.{extension}";
}
