using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli;

/// <summary>The runs before this one, as their logs tell them.</summary>
/// <param name="site">Where the logs are.</param>
/// <param name="fingerprints">Tells what runs depend on.</param>
/// <param name="options">What the runs are told.</param>
/// <param name="force">Whether notebooks are run although nothing changed.</param>
internal sealed class LastRuns(Site site, Fingerprints fingerprints, RunOptions options, bool force)
{
    /// <summary>The last run of a notebook that came to its end.</summary>
    public RunSummary? Of(DibDocument notebook) => RunSummary.Read(site.LogOf(notebook.Path));

    public string FingerprintOf(DibDocument notebook) => fingerprints.Of(notebook, RunParameters.Of(notebook, options).Parameters);

    /// <summary>Whether to run the notebook now would show the same as this run.</summary>
    public bool IsCurrent(RunSummary? run, string fingerprint) => !force && run is { Succeeded: true } && run.Header.Fingerprint == fingerprint;

    /// <summary>All that the last run of a notebook showed.</summary>
    public NotebookRun RunOf(DibDocument notebook) =>
        SavedRun.Read(site.LogOf(notebook.Path))?.Of(notebook) ?? throw new FileNotFoundException($"The log '{site.LogOf(notebook.Path)}' is gone.");
}
