using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AsyncLab;

/// <summary>Pieces of HTML that several displays share.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Style = $"<style>{Asset("asynclab.css")}</style>";

    /// <summary>The text with what HTML would take for markup made harmless.</summary>
    public static string Encode(string? text) => Encoder.Encode(text ?? "");

    /// <summary>A display of ours around <paramref name="body"/>, with its style.</summary>
    public static string Section(string kind, string body) => $"<section class=\"asynclab {kind}\">{Style}{body}</section>";

    /// <summary>Sentences below a display.</summary>
    public static string Notes(IEnumerable<string> notes) => string.Concat(notes.Distinct().Select(n => $"<p class=\"note\">{Encode(n)}</p>"));

    /// <summary>A heading in a table; an empty one is a field like others, for it heads nothing.</summary>
    public static string Heading(string scope, string text) => text.Length > 0 ? $"<th scope=\"{scope}\">{Encode(text)}</th>" : "<td></td>";

    /// <summary>An outcome as a word with a sign: neither needs colours, nor a style.</summary>
    public static string Badge(Outcome outcome) =>
        $"<span class=\"badge {ClassOf(outcome)}\">{Encode($"{Sign(outcome)} {Texts.Get($"Outcome_{outcome}")}")}</span> ";

    private static char Sign(Outcome outcome) => outcome switch
    {
        Outcome.Holds => '✓',
        Outcome.Fails => '✗',
        Outcome.Depends => '±',
        _ => '?',
    };

    /// <summary>The class by which the style knows an outcome.</summary>
    public static string ClassOf(Outcome outcome) => outcome.ToString().ToLowerInvariant();

    /// <summary>A file that stands among the sources of the displays.</summary>
    public static string Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
