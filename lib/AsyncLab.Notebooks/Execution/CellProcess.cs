using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>A process in which pieces of code run one after the other, each on what those before it have left.</summary>
internal sealed partial class CellProcess : IAsyncDisposable
{
    // What has not ended so long after it was to end is ended by force.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly OrderPipe _orders = new();
    private readonly Action<RunEvent> _show;
    private readonly ChildProcess _child;
    private readonly Task _reading;
    private readonly Lock _lock = new();
    private CodeRun? _run;
    private bool _gone;
    private bool _disposed;

    /// <summary>Starts the process, which gets everything ready.</summary>
    /// <param name="hostCommand">The program and its first arguments, as of <see cref="NotebookProcess"/>.</param>
    /// <param name="folder">The working directory.</param>
    /// <param name="show">Receives what happens, one event at a time.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public CellProcess(IReadOnlyList<string> hostCommand, string folder, Action<RunEvent> show)
    {
        _show = show;
        _child = new(hostCommand, Path.Combine(folder, "notebook"), RunOptions.Default, ShowNative, _orders.ClientHandle);
        _orders.Connected();
        _reading = ReadAsync();
    }

    /// <summary>Whether the process is gone, with all that its code has left; it cannot run anything any more.</summary>
    public bool HasEnded
    {
        get
        {
            lock (_lock)
                return _gone;
        }
    }

    /// <summary>Runs a piece of code. One at a time.</summary>
    /// <param name="code">The code. When it runs longer than its tag allows, it is interrupted.</param>
    /// <returns>What came of it. A process that dies meanwhile is an error of the code.</returns>
    public async Task<CodeResult> RunAsync(CodeOrder code)
    {
        var run = new CodeRun(code);
        lock (_lock)
        {
            _run = run;
            if (_gone)
                EndRun();
        }

        _orders.Send(code.ToLine());
        using var limit = code.Limit() is { } time
            ? new Timer(_ => Interrupt($"the cell ran longer than its limit of {DurationText.Of(time)}"), null, time, Timeout.InfiniteTimeSpan)
            : null;
        return await run.Result;
    }

    /// <summary>Ends the code that runs: first it is asked to, and its processes are; then its process is killed, with all that it started.</summary>
    /// <param name="reason">Why, such as <c>the cell was interrupted</c>.</param>
    /// <returns>Whether some code ran.</returns>
    public bool Interrupt(string reason)
    {
        lock (_lock)
        {
            if (_run is not { } run)
                return false;

            _orders.Send(new InterruptOrder(reason).ToLine());
            _ = EndByForceAsync(run, reason);
            return true;
        }
    }

    /// <summary>Answers what the code asks.</summary>
    public void Answer(string text) => _orders.Send(new AnswerOrder(text).ToLine());

    /// <summary>Kills the process with all that it started, and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _disposed = true;
            if (_run is { } run)
                run.Force ??= "the kernel was told to end";
        }

        _child.Kill();
        await _reading;
        await _child.DisposeAsync();
        await _orders.DisposeAsync();
    }
}
