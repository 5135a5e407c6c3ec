using System.Diagnostics.CodeAnalysis;
using System.Runtime;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Runs the part of a cell before its first await on a thread of its own, which can be ended wherever it is.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Whoever ends a cell may do so at any time, and without a timer the source holds nothing.")]
internal sealed partial class CellThread
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Politeness = TimeSpan.FromMilliseconds(200);

    [ThreadStatic]
    private static object? _gateOfThread;

    private readonly object _gate = new();
    private readonly Lock _waking = new();
    private readonly CancellationTokenSource _abort = new();
    private Thread? _thread;
    private volatile bool _isAborted;
    private volatile bool _isEnding;
    private volatile bool _isLeaving;

    /// <summary>Who locks it is not ended in there: a thread may be ended anywhere, also between two lines of the engine.</summary>
    public static object Gate => _gateOfThread ??= new();

    /// <summary>Ends what runs; returns at once. What waits is woken, and what goes on nevertheless is ended where it is.</summary>
    public void Abort()
    {
        _isAborted = true;
        new Thread(End) { IsBackground = true, Name = "Ends a cell" }.Start();
    }

    /// <summary>Runs code.</summary>
    /// <returns>What it returns, once it has returned.</returns>
    /// <exception cref="Exception">It threw, or it was ended.</exception>
    public Task<T> RunAsync<T>(Func<T> code)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                result.SetResult(Run(code));
            }
            catch (Exception e)
            {
                result.SetException(e);
            }
        })
        { IsBackground = true, Name = "Runs a cell" }.Start();
        return result.Task;
    }

    private T Run<T>(Func<T> code)
    {
        (_gateOfThread, _thread) = (_gate, Thread.CurrentThread);
        var result = default(T);
        try
        {
#pragma warning disable SYSLIB0046 // Nothing else ends a loop without an end, and the state of a cell that is ended is thrown away.
            ControlledExecution.Run(() => result = code(), _abort.Token);
#pragma warning restore SYSLIB0046
            return result!;
        }
        finally
        {
            while (!Leave())
            {
            }
        }
    }
}
