using System.Diagnostics;
using AsyncLab.Notebooks.Preview;

namespace AsyncLab.Cli.Preview;

/// <summary>Runs notebooks, one at a time, and shows what they show while they run.</summary>
/// <param name="site">Where it is shown.</param>
/// <param name="mode">What runs when code has changed.</param>
internal sealed class LiveRuns(PreviewedSite site, RunMode mode) : IDisposable
{
    // Each takes some 100 MB.
    private const int MostProcesses = 4;

    // A run that is over by then needs no page of its beginning.
    private static readonly TimeSpan ShortRun = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan BetweenPages = TimeSpan.FromSeconds(1.5);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<LiveRun> _recent = [];

    /// <summary>What runs when code has changed.</summary>
    public RunMode Mode => mode;

    /// <summary>Waits for its turn, then runs a notebook from the first cell on that has not run as it is now.</summary>
    /// <param name="run">The notebook's run.</param>
    /// <param name="newest">The notebook as it is when its turn has come.</param>
    /// <param name="cancellation">Ends the waiting. What runs already ends when its process is killed.</param>
    public async Task RunAsync(LiveRun run, Func<NotebookCode> newest, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var code = newest();
            if (!run.History.IsCompleteFor(code))
                await RunAsync(run, code, newest, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task RunAsync(LiveRun run, NotebookCode code, Func<NotebookCode> newest, CancellationToken cancellation)
    {
        var (clock, report) = (Stopwatch.StartNew(), new LiveReport(site, code));
        var events = await run.BeginAsync(code, mode == RunMode.Fresh);
        await ForgetOldestAsync(run);
        using var ended = new CancellationTokenSource();
        var showing = ShowMeanwhileAsync(run, newest, ended.Token);
        await foreach (var happened in events)
        {
            run.Add(happened);
            report.Add(happened);
        }

        await ended.CancelAsync();
        await showing;
        cancellation.ThrowIfCancellationRequested();
        run.End();
        site.ShowRunning(code.Document.Path, null);
        await site.WriteAsync(() => run.History.Of(newest()));
        report.Complete(run, clock.Elapsed);
    }

    private async Task ShowMeanwhileAsync(LiveRun run, Func<NotebookCode> newest, CancellationToken ended)
    {
        var (delay, shown) = (ShortRun, -1);
        while (true)
        {
            await Task.Delay(delay, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
                return;
            delay = BetweenPages;
            if (run.Place == shown)
                continue;
            shown = run.Place;
            await site.WriteAsync(() => run.History.Of(newest()));
        }
    }

    private async Task ForgetOldestAsync(LiveRun run)
    {
        _recent.Remove(run);
        _recent.Add(run);
        if (_recent.Count <= MostProcesses)
            return;
        await _recent[0].DisposeAsync();
        _recent.RemoveAt(0);
    }
}
