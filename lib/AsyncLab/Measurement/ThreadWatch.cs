namespace AsyncLab;

/// <summary>Looks every few milliseconds how many threads there are, and keeps the most.</summary>
internal sealed class ThreadWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly ManualResetEventSlim _stop = new();
    private readonly Lock _gate = new();
    private readonly TimeSpan _pause;
    private readonly Func<int> _count;
    private readonly Thread _watch;
    private int _most;

    /// <summary>Begins to look.</summary>
    /// <param name="pause">How long between two looks: threads that live shorter are missed; 10 ms, if not said.</param>
    /// <param name="count">How many there are; those of this process without the one that looks, if not said.</param>
    public ThreadWatch(TimeSpan? pause = null, Func<int>? count = null)
    {
        (_pause, _count) = (pause ?? Pause, count ?? (() => ProcessUsage.Threads - 1));
        _watch = new Thread(Watch) { IsBackground = true, Name = "thread watch" };
        _watch.Start();
    }

    /// <summary>The most threads so far.</summary>
    public Quantity Most => Quantity.Count(_most);

    /// <summary>Looks once more, now.</summary>
    public void Look()
    {
        lock (_gate)
            _most = Math.Max(_most, _count());
    }

    /// <summary>Looks once more, and no more.</summary>
    public void Dispose()
    {
        Look();
        _stop.Set();
        _watch.Join();
        _stop.Dispose();
    }

    private void Watch()
    {
        do
            Look();
        while (!_stop.Wait(_pause));
    }
}
