using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli;

/// <summary>A notebook's place in a run of several, and the number of its cells.</summary>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Total">How many notebooks run.</param>
/// <param name="Notebook">The notebook.</param>
/// <param name="LastRun">Its last run that came to its end, if there is one.</param>
internal sealed record NotebookProgress(int Place, int Total, DibDocument Notebook, RunSummary? LastRun)
{
    public string Name => $"[{Place}/{Total}] {TerminalText.Name(Path.GetFileName(Notebook.Path))}";

    public int Cells => Notebook.Cells.Count;

    /// <summary>How long it may take, to judge by the last run that succeeded.</summary>
    public TimeSpan? Expected => LastRun is { Succeeded: true, Elapsed: var elapsed } ? elapsed : null;

    /// <summary>What to say of a notebook that need not run.</summary>
    public string Unchanged => $"{Name}: unchanged since {LastRun!.Header.Started.ToLocalTime():yyyy-MM-dd HH:mm}";
}
