using System.Collections.Concurrent;

namespace AsyncLab.Servers;

/// <summary>How long the site was at work for requests that have a name.</summary>
internal sealed class Journal
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<TimeSpan>> _entries = new();

    /// <summary>A request has come.</summary>
    public void Begin(string id) => _entries[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>It is answered, or its client has gone.</summary>
    public void End(string id, TimeSpan worked)
    {
        if (_entries.TryGetValue(id, out var entry))
            entry.TrySetResult(worked);
    }

    /// <summary>Waits for the end of a request, says how long it took, and forgets it; one that never came took no time.</summary>
    public async Task<TimeSpan> TakeAsync(string id)
    {
        var worked = _entries.TryGetValue(id, out var entry) ? await entry.Task : TimeSpan.Zero;
        _entries.TryRemove(id, out _);
        return worked;
    }
}
