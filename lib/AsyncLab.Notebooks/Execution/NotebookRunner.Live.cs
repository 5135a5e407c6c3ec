using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

internal sealed partial class NotebookRunner
{
    // What there was before the first cell of code, after it, after the second, …
    private readonly List<CellRunnerState> _states = [];

    /// <summary>Runs the cells of code after the first few, in order up to the first that fails, on what those few have left.</summary>
    /// <param name="document">The notebook, of which all but those few may be another than at the last call.</param>
    /// <param name="kept">How many cells of code do not run again; they have succeeded.</param>
    /// <param name="stop">Ends the run before the next cell.</param>
    public async Task RunFromAsync(DibDocument document, int kept, CancellationToken stop)
    {
        if (_states.Count == 0)
        {
            await _cells.WarmUpAsync();
            _states.Add(_cells.State);
        }

        _cells.State = _states[kept];
        _states.RemoveRange(kept + 1, _states.Count - kept - 1);
        foreach (var cell in document.Cells.Where(c => Languages.IsCode(c.Language)).Skip(kept))
        {
            if (stop.IsCancellationRequested || !await RunAsync(cell))
                return;

            _states.Add(_cells.State);
        }
    }
}
