namespace AsyncLab;

/// <summary>
/// A loop that runs coroutines one after the other on a thread of its own, as asyncio's event loop does:
/// what follows an <c>await</c> comes back to this thread.
/// </summary>
public sealed class EventLoop : SynchronizationContext
{
    private readonly object _gate = new();
    private Queue<(SendOrPostCallback Callback, object? State)> _arrived = new();
    private Queue<(SendOrPostCallback Callback, object? State)> _running = new();
    private bool _asleep;

    private EventLoop()
    {
    }

    /// <summary>Runs <paramref name="main"/> on a new event loop; the task ends when it has ended.</summary>
    /// <param name="main">The coroutine that starts all others. What it throws, the task throws.</param>
    public static Task RunAsync(Func<Task> main)
    {
        ArgumentNullException.ThrowIfNull(main);
        // The caller goes on elsewhere, never on the loop's thread, which is about to end.
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => new EventLoop().Run(main, ended)) { IsBackground = true, Name = "event loop" }.Start();
        return ended.Task;
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate)
        {
            _arrived.Enqueue((d, state));
            if (_asleep)
                Monitor.Pulse(_gate);
        }
    }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    private void Run(Func<Task> main, TaskCompletionSource ended)
    {
        SetSynchronizationContext(this);
        var work = Start(main);
        // The last coroutine may end on another thread: something must then wake the loop.
        work.ContinueWith(_ => Post(static _ => { }, null), TaskScheduler.Default);
        while (!work.IsCompleted)
            RunArrived();
        ended.SetFromTask(work);
    }

    private static Task Start(Func<Task> main)
    {
        try
        {
            return main();
        }
        catch (Exception e)
        {
            return Task.FromException(e);
        }
    }

    private void RunArrived()
    {
        lock (_gate)
        {
            _asleep = true;
            while (_arrived.Count == 0)
                Monitor.Wait(_gate);
            _asleep = false;
            (_arrived, _running) = (_running, _arrived);
        }

        while (_running.TryDequeue(out var item))
            item.Callback(item.State);
    }
}
