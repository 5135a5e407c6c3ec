using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Preview;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli.Preview;

/// <summary>A site whose open pages are told when they have changed.</summary>
/// <param name="folder">The site's folder.</param>
internal sealed class PreviewedSite(string folder) : IDisposable
{
    private readonly string _folder = folder;
    private readonly Site _site = new(folder);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>What happens to the pages.</summary>
    public PageFeed Feed { get; } = new();

    /// <summary>Tells how the files of notebooks are.</summary>
    public FileStamps Stamps { get; } = new(folder);

    /// <summary>The file name of the table of contents.</summary>
    public string Index => Path.GetFileName(_site.Index);

    /// <summary>The file name of a notebook's page.</summary>
    public string PageOf(string notebook) => Path.GetFileName(_site.PageOf(notebook));

    /// <summary>The file with the log of a notebook's last run.</summary>
    public string LogOf(string notebook) => _site.LogOf(notebook);

    /// <summary>What a run of a notebook would depend on now, for the command <c>run</c>.</summary>
    public string FingerprintOf(DibDocument notebook) => new Fingerprints(_folder).Of(notebook);

    /// <summary>Writes the pages of these runs and has them load themselves again where they are open.</summary>
    /// <param name="runs">Tell the runs when it is their turn to be written: they may go on meanwhile.</param>
    /// <exception cref="IOException">The site cannot be written.</exception>
    public async Task WriteAsync(params IReadOnlyCollection<Func<NotebookRun>> runs)
    {
        await _turn.WaitAsync();
        try
        {
            List<NotebookRun> now = [.. runs.Select(run => run())];
            await _site.WriteAsync(now);
            foreach (var page in now.Select(r => PageOf(r.Result.Path)).Append(Index))
                Feed.Renew(page);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Tells readers of a notebook's page and of the table of contents what runs.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="running">What runs, in words; null when nothing does any more.</param>
    /// <param name="cell">The cell that runs.</param>
    public void ShowRunning(string notebook, string? running, Cell? cell = null)
    {
        Feed.Change(PageOf(notebook), s => s with { Running = running, Cell = cell is null ? null : CellRenderer.IdOf(cell) });
        Feed.Change(Index, s => s with { Running = running is null ? null : $"{Path.GetFileName(notebook)}: {running}" });
    }

    /// <summary>Tells readers of a notebook's page why it is not up to date; null when it is again.</summary>
    public void ShowError(string notebook, string? error) => Feed.Change(PageOf(notebook), s => s with { Error = error });
}
