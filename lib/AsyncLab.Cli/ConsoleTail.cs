using System.Text.RegularExpressions;

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
        var clean = TerminalText.Lines(Unfinished().Replace(text, ""));
        return [.. clean.Split('\n').Select(l => l.Replace("\t", "    ")).Where(l => l.Trim().Length > 0).TakeLast(count)];
    }

    // A sequence whose rest has not come yet.
    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*|\][^\x07\x1B]*\x1B?)?$")]
    private static partial Regex Unfinished();
}
