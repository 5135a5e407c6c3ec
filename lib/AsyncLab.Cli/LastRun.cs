using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli;

/// <summary>The last run of a notebook as the notebook is now.</summary>
/// <param name="Run">The run; without outputs where nothing has run.</param>
/// <param name="Remark">What is missing in it and what to do, in a sentence; null if nothing is.</param>
internal sealed record LastRun(NotebookRun Run, string? Remark)
{
    /// <summary>Reads it.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="log">The log of its last run, which may not exist.</param>
    /// <exception cref="IOException">The log is there and cannot be read.</exception>
    public static LastRun Of(DibDocument notebook, string log)
    {
        var name = Path.GetFileName(notebook.Path);
        var code = notebook.Cells.Where(c => Languages.IsCode(c.Language)).ToList();
        if (SavedRun.Read(log) is not { } saved)
        {
            var nothing = new NotebookRun(new ResultBuilder(notebook).Result, default, TimeSpan.Zero);
            return new(nothing, code.Count == 0 ? null : $"{name} has not run, so its cells have no outputs; export with --run to run it first.");
        }

        var run = saved.Of(notebook);
        var same = saved.SameIn(notebook).Count();
        return new(run, same < code.Count
            ? $"{name} has changed since it ran, so cell {code[same].Number}{AndTheRest(code.Count - same)} no outputs; export with --run to run it again."
            : Unfinished(name, run.Result));
    }

    private static string AndTheRest(int cells) => cells > 1 ? " and the code after it have" : " has";

    private static string? Unfinished(string name, NotebookResult result) =>
        result.Cells.FirstOrDefault(c => Languages.IsCode(c.Cell.Language) && c.Status != CellStatus.Succeeded && !c.IsSkipped) switch
        {
            null => null,
            { Status: CellStatus.Failed } failed => $"{name}: its last run failed in cell {failed.Cell.Number}.",
            var cell => $"{name}: its last run was stopped in cell {cell.Cell.Number}; export with --run to run it again.",
        };
}
