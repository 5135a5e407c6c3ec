using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.QuickInfo;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>Writes down what is known of a name: its signature, and below it what its comment says.</summary>
internal static partial class InspectionText
{
    /// <summary>Writes it.</summary>
    /// <param name="item">What the compiler's services say.</param>
    /// <param name="symbol">What the name stands for, if it stands for something.</param>
    public static Inspection Of(QuickInfoItem item, ISymbol? symbol)
    {
        var signature = string.Join("\n\n", Sections(item, s => s == QuickInfoSectionKinds.Description));
        var summary = Sections(item, s => s == QuickInfoSectionKinds.DocumentationComments);
        var others = Sections(item, s => s is not (QuickInfoSectionKinds.Description or QuickInfoSectionKinds.DocumentationComments));
        var parameters = ParameterComments.Of(symbol);
        var overloads = Overloads.Of(symbol);
        var title = overloads.Count > 0 ? "Overloads:" : "";
        return new(
            Paragraphs([signature, .. summary, Lines(parameters, p => $"{p.Name}: {p.Comment}"), .. others, Lines([title, .. overloads.Select(o => "  " + o)], l => l)]),
            Paragraphs([$"```csharp\n{signature}\n```", .. summary.Select(Escape), Lines(parameters, p => $"- `{p.Name}`: {Escape(p.Comment)}"), .. others.Select(Section),
                overloads.Count > 0 ? $"**{title}**\n\n```csharp\n{Lines(overloads, o => o)}\n```" : ""]));
    }

    private static List<string> Sections(QuickInfoItem item, Func<string, bool> isWanted) =>
        [.. item.Sections.Where(s => isWanted(s.Kind)).Select(s => s.Text.ReplaceLineEndings("\n").Trim())];

    private static string Paragraphs(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs.Where(p => p.Length > 0));

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> line) => string.Join('\n', items.Select(line));

    // "Exceptions:", and each of them in a line.
    private static string Section(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines is [var title, .. { Length: > 0 } rest] && title.EndsWith(':')
            ? $"**{Escape(title)}**\n\n{Lines(rest, r => $"- {Escape(r)}")}"
            : Escape(text);
    }

    private static string Escape(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*_<>\[\]#|~&]")]
    private static partial Regex Special();
}

/// <summary>What is known of a name.</summary>
/// <param name="Plain">As plain text.</param>
/// <param name="Markdown">As markdown.</param>
internal sealed record Inspection(string Plain, string Markdown);
