using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export;

/// <summary>Makes of what a program wrote to a console what a reader would have seen at the end.</summary>
internal static partial class ConsoleText
{
    public static string Clean(string text)
    {
        text = EscapeSequence().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal);
        text = Overwritten().Replace(text, "");
        return ControlCharacter().Replace(text, "").TrimEnd('\n');
    }

    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(?:\x07|\x1B\\)|[@-Z\\-_])")]
    private static partial Regex EscapeSequence();

    // A progress bar writes its line again and again: only the last state stays.
    [GeneratedRegex(@"^[^\n]*\r(?=[^\n])", RegexOptions.Multiline)]
    private static partial Regex Overwritten();

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\x7F]")]
    private static partial Regex ControlCharacter();
}
