using System.Globalization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>
/// The sequence by which programs tell terminals their progress, ESC ] 9 ; 4 ; 1 ; percent ESC \
/// (https://learn.microsoft.com/windows/terminal/tutorials/progress-bar-sequences). A cell that writes it is not showing text.
/// </summary>
internal static class ProgressSequence
{
    private const string Begin = "\u001b]9;4;1;";
    private const string End = "\u001b\\";

    /// <summary>The percentage, if <paramref name="text"/> is such a sequence and nothing else.</summary>
    public static int? Parse(ReadOnlySpan<char> text) =>
        text.StartsWith(Begin) && text.EndsWith(End)
            && int.TryParse(text[Begin.Length..^End.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            ? Math.Min(percent, 100)
            : null;
}
