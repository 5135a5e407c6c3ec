namespace AsyncLab.Notebooks.Execution;

/// <summary>Lets somebody end a cell while it runs, whatever it does.</summary>
internal sealed class Interruption
{
    // What has not ended by then goes on by itself, and the cell ends without it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly AsyncLocal<Interruption?> OfCell = new();

    private readonly Lock _lock = new();
    private readonly TaskCompletionSource<string> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CellThread? _thread;

    /// <summary>That of the cell that runs; null if nobody can end it.</summary>
    public static Interruption? Current => OfCell.Value;

    /// <summary>Ends the cell, at once or soon; the first reason counts.</summary>
    /// <param name="reason">Why, such as <c>it was interrupted</c>.</param>
    public void Ask(string reason)
    {
        lock (_lock)
        {
            if (_asked.TrySetResult(reason))
                _thread?.Abort();
        }
    }

    /// <summary>Runs a cell: reads it, finds what it refers to, compiles it and runs its code.</summary>
    /// <exception cref="OperationCanceledException">Somebody wanted it to end; the message has the reason.</exception>
    public async Task RunAsync(Func<Task> cell)
    {
        var running = Task.Run(() =>
        {
            OfCell.Value = this;
            return cell();
        });
        await Task.WhenAny(running, PatienceIsOverAsync());
        await (running.IsCompleted ? running : throw End());
    }

    /// <summary>Runs compiled code of the cell: up to its first await on a thread of its own, which can be ended.</summary>
    /// <exception cref="OperationCanceledException">Somebody wanted it to end; the message has the reason.</exception>
    public async Task<T> RunCodeAsync<T>(Func<Task<T>> code)
    {
        try
        {
            var running = await Thread().RunAsync(code);
            await Task.WhenAny(running, _asked.Task);
            return await (running.IsCompleted ? running : throw End());
        }
        catch (Exception) when (_asked.Task.IsCompleted)
        {
            throw End();
        }
    }

    /// <summary>Ends what waits for something that may never come.</summary>
    /// <exception cref="OperationCanceledException">Somebody wanted the cell to end.</exception>
    public void ThrowIfAsked()
    {
        if (_asked.Task.IsCompleted)
            throw End();
    }

    private CellThread Thread()
    {
        lock (_lock)
        {
            ThrowIfAsked();
            return _thread = new CellThread();
        }
    }

    private OperationCanceledException End() => new($"{_asked.Task.Result}; what earlier cells have left is still there");

    private async Task PatienceIsOverAsync()
    {
        await _asked.Task;
        await Task.Delay(Patience);
    }
}
