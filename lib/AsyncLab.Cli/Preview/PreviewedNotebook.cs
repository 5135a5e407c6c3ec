using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Preview;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli.Preview;

/// <summary>A notebook whose page follows its file.</summary>
internal sealed class PreviewedNotebook : IAsyncDisposable
{
    // How long a cell may go on to run that has been changed meanwhile: perhaps because it would never end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly PreviewedSite _site;
    private readonly LiveRuns _runs;
    private readonly LiveRun _run;
    private readonly NotebookFile _file;
    private Task? _running;

    public PreviewedNotebook(DibDocument document, PreviewedSite site, LiveRuns runs)
    {
        (_file, _site, _runs) = (new NotebookFile(document), site, runs);
        _run = new LiveRun(Path, new CellHistory(_file.Code, SavedRun.Read(site.LogOf(Path))));
    }

    public string Path => _file.Path;

    /// <summary>The files that the page depends on.</summary>
    public IReadOnlyList<string> Files => _file.Files;

    /// <summary>The notebook as it is, with what its cells showed last.</summary>
    public NotebookRun Run => _run.History.Of(_file.Code);

    /// <summary>Looks whether the files have changed.</summary>
    public void Look() => _file.Look();

    /// <summary>Runs what has not run, and follows the files until it is cancelled.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        var (sign, never) = (_file.ChangeAsync(cancellation), Task.Delay(Timeout.Infinite, cancellation));
        var deadline = never;
        while (true)
        {
            if (_running is null && _runs.Mode != RunMode.Never && !_run.History.IsCompleteFor(_file.Code))
                _running = _runs.RunAsync(_run, () => _file.Code, cancellation);

            var first = await Task.WhenAny(_running ?? never, sign, deadline);
            await first;
            if (first == sign)
            {
                sign = _file.ChangeAsync(cancellation);
                if (Load())
                    deadline = await ShowAsync() ? Task.Delay(Patience, cancellation) : never;
                continue;
            }

            if (first == deadline)
                _run.Kill();
            else
                _running = null;
            deadline = never;
        }
    }

    public async ValueTask DisposeAsync()
    {
        var wasRunning = _run.Code is not null;
        await _run.DisposeAsync();
        if (_running is { } running)
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // Half a run is worth less than the whole one before.
        if (wasRunning && SavedRun.Read(_site.LogOf(Path)) is { } saved)
            await _site.WriteAsync(() => saved.Of(_file.Code.Document));
    }

    private bool Load()
    {
        var error = _file.Error;
        var hasChanged = _file.Load();
        if (_file.Error is { } message && message != error)
            Console.WriteLine(message);
        _site.ShowError(Path, _file.Error);
        return hasChanged;
    }

    // Whether a cell runs that has to end because it has changed.
    private async Task<bool> ShowAsync()
    {
        await _site.WriteAsync(() => Run);
        var same = _run.History.CountSame(_file.Code);
        if (_run.Code is not { } running || same == running.Cells.Count)
            return false;

        _run.Stop();
        if (same > _run.Place)
            return false;
        _site.ShowRunning(Path, $"The cell that is running was changed. It gets {Patience.TotalSeconds} s to end.");
        return true;
    }
}
