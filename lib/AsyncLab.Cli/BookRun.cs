using System.Diagnostics;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli;

/// <summary>Runs notebooks one after the other, unless nothing changed since their last run, and writes the page of each as soon as it ended.</summary>
/// <param name="notebooks">The notebooks.</param>
/// <param name="site">Where the pages go.</param>
/// <param name="view">What the user sees meanwhile.</param>
/// <param name="processes">The processes in which they run.</param>
/// <param name="report">What programs read afterwards.</param>
/// <param name="last">Knows the runs before this one.</param>
internal sealed class BookRun(IReadOnlyList<DibDocument> notebooks, Site site, IRunView view, NotebookProcesses processes, RunReport report, LastRuns last)
{
    private readonly SitePages _pages = new(site);
    private readonly List<DibFormatException> _unreadable = [];

    /// <summary>Whether a notebook may have failed cells and succeed, as long as it came to its end.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>Whether every notebook succeeded.</summary>
    /// <exception cref="DibFormatException">One of them could not be read when its turn came; the others have run.</exception>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var (done, allSucceeded) = (new List<DibDocument>(), true);
        await view.ShowAsync(async () =>
        {
            foreach (var (index, planned) in notebooks.Index())
            {
                if (Reread(planned) is not { } notebook) continue;
                allSucceeded &= await RunAsync(new(index + 1, notebooks.Count, notebook, last.Of(notebook)), cancellation);
                done.Add(notebook);
                SpareMemory.GiveBack();
            }
            // Now that each page can list all the others.
            await _pages.UpdateAsync(done, last.RunOf, cancellation);
        });
        foreach (var unreadable in _unreadable.Skip(1)) await Console.Error.WriteLineAsync(unreadable.Message);
        return _unreadable.Count == 0 ? allSucceeded : throw _unreadable[0];
    }

    // Its author may have edited it while those before it ran, or one of those has deleted it.
    // Otherwise it is not kept twice.
    private DibDocument? Reread(DibDocument planned)
    {
        try
        {
            var now = DibDocument.Load(planned.Path);
            return now.ToString() == planned.ToString() ? planned : now;
        }
        catch (DibFormatException e)
        {
            _unreadable.Add(e);
            report.Add(NotebookOutcome.NotRun, () => new(new ResultBuilder(planned).Result, default, TimeSpan.Zero));
            return null;
        }
    }

    private async Task<bool> RunAsync(NotebookProgress progress, CancellationToken cancellation)
    {
        var fingerprint = last.FingerprintOf(progress.Notebook);
        if (last.IsCurrent(progress.LastRun, fingerprint))
        {
            view.Unchanged(progress);
            report.Add(NotebookOutcome.Unchanged, () => last.RunOf(progress.Notebook));
            return true;
        }

        var run = await RunAsync(progress, fingerprint, cancellation);
        report.Add(run.Result.Succeeded ? NotebookOutcome.Succeeded : NotebookOutcome.Failed, () => run);
        await _pages.WriteAsync(progress.Notebook, run, cancellation);
        return Succeeded(run);
    }

    private async Task<NotebookRun> RunAsync(NotebookProgress progress, string fingerprint, CancellationToken cancellation)
    {
        var notebook = progress.Notebook;
        var (started, clock, result, isFirst) = (DateTimeOffset.Now, Stopwatch.StartNew(), new ResultBuilder(notebook), true);
        view.Started(progress);
        using var log = RunLog.Begin(site.LogOf(notebook.Path), notebook, fingerprint, started);
        try
        {
            await using var process = await processes.TakeAsync(notebook);
            await foreach (var happened in process.Run().WithCancellation(cancellation))
            {
                if (happened is CellStarted && isFirst) StartNext(progress.Place);
                isFirst = false;
                result.Add(happened);
                log.Add(happened);
                if (happened is CellStarted) view.CellStarted(progress, happened.Cell, clock.Elapsed);
                if (happened is CellProgressed { Percent: var percent }) view.CellProgressed(progress, happened.Cell, percent);
                if (happened is CellShowed { Output: ConsoleOutput console }) view.CellPrinted(console.Text);
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

    // A first cell imports what the others need: nothing is measured yet that a start could disturb.
    private void StartNext(int place)
    {
        if (place < notebooks.Count && !last.IsCurrent(last.Of(notebooks[place]), last.FingerprintOf(notebooks[place])))
            processes.StartAhead(notebooks[place]);
    }

    private bool Succeeded(NotebookRun run) =>
        run.Result.Succeeded || (AllowErrors && run.Result.Cells.All(c => c.Status != CellStatus.Running && !c.ProcessEnded));

    // Part of a run is better than no page, but not better than the page of an earlier complete run.
    private async Task KeepPartialAsync(NotebookRun run)
    {
        report.Add(NotebookOutcome.Stopped, () => run);
        if (!run.Result.Succeeded && !File.Exists(site.PageOf(run.Result.Path))) await site.WriteAsync([run]);
    }
}
