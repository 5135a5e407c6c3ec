using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AsyncLab.Notebooks.Preview;

/// <summary>Tells open pages what has happened to them.</summary>
internal sealed class PageFeed
{
    // A page that another preview sent at the same address must not take itself for one of this preview.
    private readonly string _preview = Guid.NewGuid().ToString("N")[..8];
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PageStatus> _states = new(StringComparer.Ordinal);
    private readonly List<(string Page, ChannelWriter<PageStatus> States)> _followers = [];
    private int _changes;

    /// <summary>What there is to know of a page.</summary>
    /// <param name="page">The page's file name.</param>
    public PageStatus Of(string page)
    {
        lock (_lock)
            return _states.GetValueOrDefault(page) ?? new PageStatus($"{_preview}-0");
    }

    /// <summary>Has a page load itself again.</summary>
    public void Renew(string page) => Change(page, s => s with { Version = $"{_preview}-{++_changes}" });

    /// <summary>Tells a page something new.</summary>
    public void Change(string page, Func<PageStatus, PageStatus> change)
    {
        lock (_lock)
        {
            var state = _states[page] = change(Of(page));
            foreach (var (_, states) in _followers.Where(f => f.Page == page))
                states.TryWrite(state);
        }
    }

    /// <summary>What there is to know of a page, now and whenever it changes. Of several changes at once only the last is told.</summary>
    public async IAsyncEnumerable<PageStatus> FollowAsync(string page, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var states = Channel.CreateBounded<PageStatus>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var follower = (page, states.Writer);
        lock (_lock)
        {
            _followers.Add(follower);
            states.Writer.TryWrite(Of(page));
        }

        try
        {
            await foreach (var state in states.Reader.ReadAllAsync(cancellation))
                yield return state;
        }
        finally
        {
            lock (_lock)
                _followers.Remove(follower);
        }
    }
}
