using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli;

/// <summary>How a notebook ended, in words.</summary>
internal static class FailureText
{
    // Of what a failing cell printed, nobody scrolls through more.
    private const int Longest = 20_000;

    private const string Displayed = "(something displayed: see the page)";

    public static string Outcome(NotebookRun run) => FailedCells(run.Result) switch
    {
        [] => $"succeeded in {run.Elapsed.ToText()}",
        [var failed] => $"failed in cell {failed.Cell.Label} after {run.Elapsed.ToText()}",
        var failed => $"failed in cells {string.Join(", ", failed.Select(c => c.Cell.Label))} after {run.Elapsed.ToText()}",
    };

    /// <summary>What the failing cells printed and why they failed, indented; nothing if all went well.</summary>
    public static string Of(NotebookResult result) =>
        string.Concat(WithoutRepeats(FailedCells(result).SelectMany(c => c.Outputs).Select(Text))
            .SelectMany(text => text.Split('\n')).Select(line => $"    {line}".TrimEnd() + Environment.NewLine));

    private static IReadOnlyList<CellResult> FailedCells(NotebookResult result) =>
        [.. result.Cells.Where(c => c.Status is CellStatus.Failed or CellStatus.Running)];

    private static string Text(Output output) => output switch
    {
        ConsoleOutput { Text.Length: > Longest } console => $"(the beginning: see the page)\n{TerminalText.Lines(console.Text[^Longest..])}",
        ConsoleOutput console => TerminalText.Lines(console.Text),
        ErrorOutput error => TerminalText.Lines(error.Message),
        _ => Displayed,
    };

    private static IEnumerable<string> WithoutRepeats(IEnumerable<string> texts)
    {
        var last = "";
        foreach (var text in texts)
        {
            if (text != Displayed || last != Displayed) yield return text;
            last = text;
        }
    }
}
