using System.Diagnostics.CodeAnalysis;
using System.Runtime;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Lets somebody end a cell while it runs, whatever it does.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Whoever ends a cell may do so at any time, and without a timer the source holds nothing.")]
internal sealed class Interruption
{
    // What has not ended by then goes on by itself, and the cell ends without it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly AsyncLocal<Interruption?> OfCell = new();

    [ThreadStatic]
    private static object? _gateOfThread;

    private readonly object _gate = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly TaskCompletionSource<string> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Who locks it is not ended in there: the thread of a cell may be ended anywhere, also between two lines of the engine.</summary>
    public static object Gate => _gateOfThread ??= new();

    /// <summary>That of the cell that runs; null if nobody can end it.</summary>
    public static Interruption? Current => OfCell.Value;

    /// <summary>Completes with the reason when somebody wants the cell to end.</summary>
    public Task<string> Asked => _asked.Task;

    /// <summary>Ends the cell, at once or soon; the first reason counts.</summary>
    /// <param name="reason">Why, such as <c>it was interrupted</c>.</param>
    public void Ask(string reason)
    {
        if (_asked.TrySetResult(reason))
            new Thread(Abort) { IsBackground = true, Name = "Ends a cell" }.Start();
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
        ThrowIfAsked();
        var running = await BeginAsync(code);
        await Task.WhenAny(running, Asked);
        return await (running.IsCompleted ? running : throw End());
    }

    /// <summary>Ends what waits for something that may never come.</summary>
    /// <exception cref="OperationCanceledException">Somebody wanted the cell to end.</exception>
    public void ThrowIfAsked()
    {
        if (Asked.IsCompleted)
            throw End();
    }

    private OperationCanceledException End() => new($"{Asked.Result}; what earlier cells have left is still there");

    // Returns when the thread is on its way out.
    private void Abort()
    {
        lock (_gate)
            _abort.Cancel();
    }

    private async Task PatienceIsOverAsync()
    {
        await Asked;
        await Task.Delay(Patience);
    }

    private Task<Task<T>> BeginAsync<T>(Func<Task<T>> code)
    {
        var begun = new TaskCompletionSource<Task<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                begun.SetResult(Begin(code));
            }
            catch (Exception e)
            {
                begun.SetException(Asked.IsCompleted ? End() : e);
            }
        })
        { IsBackground = true, Name = "Runs a cell" }.Start();
        return begun.Task;
    }

    private Task<T> Begin<T>(Func<Task<T>> code)
    {
        _gateOfThread = _gate;
        Task<T>? running = null;
#pragma warning disable SYSLIB0046 // Nothing else ends a loop without an end, and the state of a cell that is ended is thrown away.
        ControlledExecution.Run(() => running = code(), _abort.Token);
#pragma warning restore SYSLIB0046
        return running!;
    }
}
