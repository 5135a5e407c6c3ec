using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Preview;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli.Preview;

/// <summary>Shows notebooks in a browser while they are written.</summary>
internal sealed class BookPreview : IAsyncDisposable
{
    private readonly PreviewedSite _site;
    private readonly PreviewServer _server;
    private readonly FileWatch _watch = new();
    private readonly LiveRuns _runs;
    private readonly IReadOnlyList<PreviewedNotebook> _notebooks;

    /// <param name="notebooks">The notebooks.</param>
    /// <param name="folder">The site's folder.</param>
    /// <param name="port">The port, or 0 for one that is free.</param>
    /// <param name="mode">What runs when code has changed.</param>
    /// <exception cref="System.Net.Sockets.SocketException">The port is in use or not allowed.</exception>
    public BookPreview(IReadOnlyList<DibDocument> notebooks, string folder, int port, RunMode mode)
    {
        _site = new PreviewedSite(folder);
        _server = new PreviewServer(folder, _site.Feed, port);
        _runs = new LiveRuns(_site, mode);
        _notebooks = [.. notebooks.Select(n => new PreviewedNotebook(n, _site, _runs))];
    }

    /// <summary>Serves the site and follows the files until it is cancelled.</summary>
    /// <exception cref="IOException">The site cannot be written.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await _site.WriteAsync([.. _notebooks.Select(n => (Func<NotebookRun>)(() => n.Run))]);
        var page = _notebooks is [var only] ? Uri.EscapeDataString(_site.PageOf(only.Path)) : "";
        Console.WriteLine($"The preview is at {_server.Address}{page} until you press Ctrl-C.");

        // When one of these ends, it is an error or Ctrl-C, which ends the others.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var first = await Task.WhenAny([WatchAsync(stop.Token), .. _notebooks.Select(n => n.FollowAsync(stop.Token))]);
        await stop.CancelAsync();
        await first;
    }

    public async ValueTask DisposeAsync()
    {
        _server.Dispose();
        _watch.Dispose();
        foreach (var notebook in _notebooks)
            await notebook.DisposeAsync();
        _runs.Dispose();
        _site.Dispose();
    }

    private async Task WatchAsync(CancellationToken cancellation)
    {
        while (true)
        {
            foreach (var folder in _notebooks.SelectMany(n => n.Folders).Distinct())
                _watch.Add(folder);
            await _watch.NextAsync(cancellation);
            foreach (var notebook in _notebooks)
                notebook.Look();
        }
    }
}
