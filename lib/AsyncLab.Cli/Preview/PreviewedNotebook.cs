using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Preview;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli.Preview;

/// <summary>A notebook whose page follows its file.</summary>
internal sealed partial class PreviewedNotebook : IAsyncDisposable
{
    private readonly PreviewedSite _site;
    private readonly LiveRuns _runs;
    private readonly LiveRun _run;
    private readonly NotebookFile _file;
    private readonly InputWatch _inputs;
    private Task? _running;

    public PreviewedNotebook(DibDocument document, PreviewedSite site, LiveRuns runs)
    {
        (_file, _inputs, _site, _runs) = (new(document, site.Stamps), new(site.Stamps), site, runs);
        _run = new LiveRun(Path, site, new CellHistory(_file.Code, SavedRun.Read(site.LogOf(Path))));
        _inputs.FirstChanged(_file.Code);
    }

    public string Path => _file.Path;

    /// <summary>The folders in which something may change.</summary>
    public IEnumerable<string> Folders => _file.Folders;

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
                End();
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
}
