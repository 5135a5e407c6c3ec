using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli;

/// <summary>How a notebook ended, in words.</summary>
internal static class FailureText
{
    public static string Outcome(NotebookRun run) => FailedCell(run.Result) is { } failed
        ? $"failed in cell {failed.Cell.Number} after {run.Elapsed.ToText()}"
        : $"succeeded in {run.Elapsed.ToText()}";

    /// <summary>What the failing cell printed and why it failed, indented; nothing if all went well.</summary>
    public static string Of(NotebookResult result) => FailedCell(result) is { } failed
        ? string.Concat(failed.Outputs.Select(Text).SelectMany(text => text.Split('\n')).Select(line => $"    {line}".TrimEnd() + Environment.NewLine))
        : "";

    private static CellResult? FailedCell(NotebookResult result) =>
        result.Cells.FirstOrDefault(c => c.Status is CellStatus.Failed or CellStatus.Running);

    private static string Text(Output output) => output switch
    {
        ConsoleOutput console => ConsoleText.Clean(console.Text),
        ErrorOutput error => ConsoleText.Clean(error.Message),
        _ => "(something displayed: see the page)",
    };
}
