using System.Diagnostics;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli;

/// <summary>Runs notebooks one after the other and writes the page of each as soon as it ended.</summary>
/// <param name="notebooks">The notebooks.</param>
/// <param name="site">Where the pages go.</param>
/// <param name="view">What the user sees meanwhile.</param>
/// <param name="options">What is wanted of each run; a notebook gets those of the parameters that it has.</param>
internal sealed class BookRun(IReadOnlyList<DibDocument> notebooks, Site site, IRunView view, RunOptions options)
{
    /// <summary>Whether a notebook may have failed cells and succeed, as long as it came to its end.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>Whether every notebook succeeded.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var runs = new List<NotebookRun>();
        await view.ShowAsync(async () =>
        {
            foreach (var notebook in notebooks)
            {
                var run = await RunAsync(notebook, new(runs.Count + 1, notebooks.Count, notebook), cancellation);
                runs.Add(run);
                await site.WriteAsync([run], cancellation);
            }
            // Once more, now that each page can list all the others.
            if (runs.Count > 1) await site.WriteAsync(runs, cancellation);
        });
        return runs.All(Succeeded);
    }

    private async Task<NotebookRun> RunAsync(DibDocument notebook, NotebookProgress progress, CancellationToken cancellation)
    {
        var (started, clock, result) = (DateTimeOffset.Now, Stopwatch.StartNew(), new ResultBuilder(notebook));
        view.Started(progress);
        using var log = RunLog.Begin(site.LogOf(notebook.Path), notebook, "", started);
        try
        {
            await foreach (var happened in NotebookProcess.RunAsync(HostCommand.CommandLine, notebook.Path, RunParameters.Of(notebook, options), cancellation))
            {
                result.Add(happened);
                log.Add(happened);
                if (happened is CellStarted) view.CellStarted(progress, happened.Cell, clock.Elapsed);
                if (happened is CellProgressed { Percent: var percent }) view.CellProgressed(progress, happened.Cell, percent);
            }
        }
        catch (OperationCanceledException)
        {
            await KeepPartialAsync(new(result.Result, started, clock.Elapsed));
            throw;
        }
        log.Complete(clock.Elapsed);
        var run = new NotebookRun(result.Result, started, clock.Elapsed);
        view.Ended(progress, run);
        return run;
    }

    private bool Succeeded(NotebookRun run) =>
        run.Result.Succeeded || (AllowErrors && run.Result.Cells.All(c => c.Status != CellStatus.Running && !c.ProcessEnded));

    // Part of a run is better than no page, but not better than the page of an earlier complete run.
    private async Task KeepPartialAsync(NotebookRun run)
    {
        if (!run.Result.Succeeded && !File.Exists(site.PageOf(run.Result.Path))) await site.WriteAsync([run]);
    }
}
