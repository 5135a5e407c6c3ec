using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Export.Digests;

namespace AsyncLab.Notebooks.Export.MarkdownFiles;

/// <summary>Texts as markdown that shows them as they are.</summary>
internal static partial class MarkdownText
{
    /// <summary>The text with what markdown would take for markup made harmless.</summary>
    public static string Escape(string text) =>
        LineStart().Replace(Special().Replace(text, @"\$0"), @"${before}\${mark}");

    /// <summary>The text as the words that stand for a picture.</summary>
    public static string Alternative(string text) => Escape(HtmlTree.OnOneLine(text));

    /// <summary>What HTML says.</summary>
    public static string Of(HtmlDigest digest) => Of(digest.Blocks);

    public static string Of(IEnumerable<HtmlBlock> blocks) => string.Join("\n\n", blocks.Select(Of));

    private static string Of(HtmlBlock block) => block switch
    {
        TextBlock text => (text.IsItem ? "- " : "") + Escape(text.Text).Replace("\n", "  \n", StringComparison.Ordinal),
        PreformattedBlock text => Fence.Around(text.Text, "text"),
        TableBlock table => string.Join('\n', [Row(table.Header), Row(table.Header.Select(_ => "---")), .. table.Rows.Select(r => Row(r.Select(Escape)))]),
        _ => "",
    };

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    [GeneratedRegex(@"[\\`*_\[\]<>|~$&#]")]
    private static partial Regex Special();

    // A list, a heading of the old kind, a rule.
    [GeneratedRegex(@"^(?<before>\d*)(?<mark>[-+=.)])", RegexOptions.Multiline)]
    private static partial Regex LineStart();
}
