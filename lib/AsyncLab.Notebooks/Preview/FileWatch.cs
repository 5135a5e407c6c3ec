using System.Threading.Channels;

namespace AsyncLab.Notebooks.Preview;

/// <summary>
/// Notices when files in some folders may have changed. Editors write in several steps, so it waits until they are quiet.
/// Not every file system tells of changes, so it also looks by itself, less often.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private const int MostWaits = 10;

    private readonly Channel<bool> _signs = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<string, FileSystemWatcher?> _watchers = new(StringComparer.Ordinal);

    /// <summary>Watches a folder from now on; once is enough.</summary>
    public void Add(string folder)
    {
        lock (_watchers)
        {
            if (!_watchers.ContainsKey(folder))
                _watchers[folder] = Watch(folder);
        }
    }

    /// <summary>Waits until files may have changed and their writers are quiet.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        using var interval = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        interval.CancelAfter(Interval);
        try
        {
            await _signs.Reader.ReadAsync(interval.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return;
        }

        for (var waits = 0; waits < MostWaits; waits++)
        {
            await Task.Delay(Quiet, cancellation);
            if (!_signs.Reader.TryRead(out _))
                return;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
            watcher?.Dispose();
    }

    private FileSystemWatcher? Watch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder);
            watcher.Changed += (_, _) => Sign();
            watcher.Created += (_, _) => Sign();
            watcher.Deleted += (_, _) => Sign();
            watcher.Renamed += (_, _) => Sign();
            watcher.Error += (_, _) => Sign();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            // No such folder, or the system has no more watches to give: then only the interval notices.
            return null;
        }
    }

    private void Sign() => _signs.Writer.TryWrite(true);
}
