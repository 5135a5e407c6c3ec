using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Export;

namespace AsyncLab.Cli;

/// <summary>The last lines of what a program wrote to its console, safe to show on another one.</summary>
internal sealed partial class ConsoleTail
{
    // More than a few lines of a terminal hold; a program may write a million characters without an end of line.
    private const int Kept = 8192;

    private readonly Lock _lock = new();
    private string _text = "";

    public void Add(string text)
    {
        lock (_lock)
        {
            _text += text.Length > Kept ? text[^Kept..] : text;
            if (_text.Length > 2 * Kept)
                _text = _text[^Kept..];
        }
    }

    public void Clear()
    {
        lock (_lock)
            _text = "";
    }

    /// <summary>The last lines that hold something, as a terminal would show them, without colours.</summary>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<string> Lines(int count)
    {
        string text;
        lock (_lock)
            text = _text;
        var clean = ConsoleText.Clean(Unfinished().Replace(text, ""));
        return [.. clean.Split('\n').Select(l => Unsafe().Replace(l.Replace("\t", "    "), "")).Where(l => l.Trim().Length > 0).TakeLast(count)];
    }

    // A sequence whose rest has not come yet.
    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*|\][^\x07\x1B]*\x1B?)?$")]
    private static partial Regex Unfinished();

    // Some terminals take these for the beginning of a sequence, or write from right to left after them.
    [GeneratedRegex(@"[\x80-\x9F\u200E\u200F\u202A-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Unsafe();
}
