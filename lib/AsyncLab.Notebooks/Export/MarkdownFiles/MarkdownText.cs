using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Export.Digests;

namespace AsyncLab.Notebooks.Export.MarkdownFiles;

/// <summary>Texts as markdown that shows them as they are.</summary>
internal static partial class MarkdownText
{
    /// <summary>The text with what markdown would take for markup made harmless.</summary>
    public static string Escape(string text) => LineStart().Replace(EscapeWithinLine(text), @"${before}\${mark}");

    /// <summary>The same for text that does not begin a line: in a cell of a table, as the words that stand for a picture.</summary>
    public static string EscapeWithinLine(string text) => Special().Replace(text, @"\$0");

    /// <summary>What HTML says.</summary>
    public static string Of(HtmlDigest digest) => Of(digest.Blocks);

    public static string Of(IEnumerable<HtmlBlock> blocks) => string.Join("\n\n", blocks.Select(Of));

    private static string Of(HtmlBlock block) => block switch
    {
        TextBlock text => (text.IsItem ? "- " : "") + Escape(text.Text).Replace("\n", "  \n", StringComparison.Ordinal),
        PreformattedBlock text => Fence.Around(text.Text, "text"),
        TableBlock table => string.Join('\n', [Row(table.Header.Select(EscapeWithinLine)), Row(table.Header.Select(_ => "---")), .. table.Rows.Select(r => Row(r.Select(EscapeWithinLine)))]),
        _ => "",
    };

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    [GeneratedRegex(@"[\\`*_\[\]<>|~$&#]")]
    private static partial Regex Special();

    // A list, an underline of a heading, a rule.
    [GeneratedRegex(@"^(?:(?<before>\d{1,9})(?<mark>[.)])(?=\s|$)|(?<mark>[-+=])(?=[\s=-]|$))", RegexOptions.Multiline)]
    private static partial Regex LineStart();
}
