using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Parameters;

namespace AsyncLab.Notebooks.Execution;

internal sealed partial class NotebookRunner
{
    // What there was before the first cell that runs, after it, after the second, …
    private readonly List<(CSharpSessionState Session, ReferencesState References)> _states = [];

    private (CSharpSessionState Session, ReferencesState References) State
    {
        get => (_session.State, _references.State);
        set => (_session.State, _references.State) = value;
    }

    /// <summary>Runs the cells after the first few, in order up to the first that fails, on what those few have left.</summary>
    /// <param name="document">The notebook, of which all but those few may be another than at the last call.</param>
    /// <param name="kept">How many of the cells that run do not run again; they have succeeded.</param>
    /// <param name="stop">Ends the run before the next cell.</param>
    /// <exception cref="ParameterException">The notebook has no such parameter, or it cannot have such a value.</exception>
    public async Task RunFromAsync(DibDocument document, int kept, CancellationToken stop)
    {
        _parameters = NotebookParameters.Set(document, _options.Parameters);
        if (_states.Count == 0)
            _states.Add(State);

        State = _states[kept];
        _states.RemoveRange(kept + 1, _states.Count - kept - 1);
        foreach (var cell in document.Cells.Where(Languages.Runs).Skip(kept))
        {
            if (stop.IsCancellationRequested || !await RunAsync(cell))
                return;

            _states.Add(State);
        }
    }
}
