using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Export;

namespace AsyncLab.Cli;

/// <summary>Text that others wrote, safe to show on a terminal: it gives no orders, and is read in the order in which it stands.</summary>
internal static partial class TerminalText
{
    /// <summary>Lines of text.</summary>
    public static string Lines(string text) => Unsafe().Replace(ConsoleText.Clean(text), "");

    /// <summary>A name, on one line; what cannot be shown is a sign for that.</summary>
    public static string Name(string name) => NoName().Replace(name, "\uFFFD");

    // Some terminals take these for the beginning of a sequence, or write from right to left after them.
    [GeneratedRegex(@"[\x80-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Unsafe();

    [GeneratedRegex(@"[\x00-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex NoName();
}
