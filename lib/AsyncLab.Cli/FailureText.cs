using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli;

/// <summary>How a notebook ended, in words.</summary>
internal static class FailureText
{
    public static string Outcome(NotebookRun run) => FailedCells(run.Result) switch
    {
        [] => $"succeeded in {run.Elapsed.ToText()}",
        [var failed] => $"failed in cell {failed.Cell.Label} after {run.Elapsed.ToText()}",
        var failed => $"failed in cells {string.Join(", ", failed.Select(c => c.Cell.Label))} after {run.Elapsed.ToText()}",
    };

    /// <summary>What the failing cells printed and why they failed, indented; nothing if all went well.</summary>
    public static string Of(NotebookResult result) =>
        string.Concat(FailedCells(result).SelectMany(c => c.Outputs).Select(Text)
            .SelectMany(text => text.Split('\n')).Select(line => $"    {line}".TrimEnd() + Environment.NewLine));

    private static IReadOnlyList<CellResult> FailedCells(NotebookResult result) =>
        [.. result.Cells.Where(c => c.Status is CellStatus.Failed or CellStatus.Running)];

    private static string Text(Output output) => output switch
    {
        ConsoleOutput console => ConsoleText.Clean(console.Text),
        ErrorOutput error => ConsoleText.Clean(error.Message),
        _ => "(something displayed: see the page)",
    };
}
