using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Preview;

internal sealed partial class CellHistory
{
    /// <summary>Begins with what a run that was written down showed, as far as the notebook is still the same.</summary>
    /// <param name="code">The notebook.</param>
    /// <param name="saved">The run; null if there is none.</param>
    public CellHistory(NotebookCode code, SavedRun? saved)
    {
        // Where there is no code, nothing is left to run.
        if (code.Cells.Count == 0)
            _started = DateTimeOffset.Now;
        if (saved is null)
            return;

        var numbers = saved.SameIn(code.Document).ToDictionary(p => p.Now.Number, p => p.Then);
        foreach (var cell in code.Cells.TakeWhile(c => numbers.ContainsKey(c.Cell.Number)))
        {
            var then = numbers[cell.Cell.Number];
            _cells.Add(new(cell.Text, [.. saved.Events.Where(e => e.Cell == then && e is not CellProgressed)]));
        }

        if (_cells.Count > 0)
            (_started, _elapsed) = (saved.Header.Started, saved.Elapsed);
    }

    /// <summary>Writes down what the cells showed, where <see cref="SavedRun"/> and <see cref="RunSummary"/> read it.</summary>
    /// <param name="file">Where the log of the last run is.</param>
    /// <param name="code">The notebook.</param>
    /// <param name="fingerprint">What the run depended on; empty if it was none from the first cell on.</param>
    /// <exception cref="IOException">The file cannot be written, or another run writes it.</exception>
    public void Save(string file, NotebookCode code, string fingerprint)
    {
        using var log = RunLog.Begin(file, code.Document, fingerprint, _started);
        lock (_lock)
        {
            foreach (var (happened, _) in Happened(code))
                log.Add(happened);
        }

        log.Complete(Of(code).Elapsed);
    }
}
