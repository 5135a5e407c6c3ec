using System.Security.Cryptography;
using System.Text;

namespace AsyncLab.Notebooks.Export;

/// <summary>Moves long inline scripts out of the HTML, so that a bundle which every notebook shows is once in the site.</summary>
internal sealed class ScriptHoister
{
    /// <summary>How long a script must be, in characters, to be worth a file of its own.</summary>
    public const int Threshold = 100_000;

    private readonly Dictionary<string, string> _scripts = [];

    /// <summary>What was moved: the text of each script by its file's name.</summary>
    public IReadOnlyDictionary<string, string> Scripts => _scripts;

    public string Hoist(string html)
    {
        if (html.Length <= Threshold) return html;

        var result = new StringBuilder();
        var copied = 0;
        foreach (var script in ScriptScanner.Scripts(html))
        {
            if (script.Text.Length <= Threshold || !script.IsPlain) continue;
            var name = NameOf(script.Text);
            _scripts[name] = script.Text;
            result.Append(html, copied, script.Start - copied)
                .Append("<script").Append(script.Attributes).Append(" src=\"assets/").Append(name).Append("\">");
            copied = script.End;
        }
        return result.Append(html, copied, html.Length - copied).ToString();
    }

    private static string NameOf(string script) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)))[..16] + ".js";
}
