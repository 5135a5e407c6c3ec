using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Parameters;

namespace AsyncLab.Notebooks.Execution;

/// <summary>
/// A notebook's process that stays after its last cell, so that an edited cell can run on what those before it have left.
/// </summary>
internal sealed partial class LiveNotebook : IAsyncDisposable
{
    private readonly OrderPipe _orders = new();
    private readonly RunOptions _options;
    private readonly ChildProcess _child;
    private readonly Task _reading;
    private readonly Lock _lock = new();
    private ProcessRun? _run;
    private bool _gone;

    /// <summary>Starts the process.</summary>
    /// <param name="hostCommand">The program and its first arguments, as of <see cref="NotebookProcess"/>.</param>
    /// <param name="path">The notebook; its folder becomes the working directory.</param>
    /// <param name="options">What is wanted of its runs; each ends with its first failed cell.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public LiveNotebook(IReadOnlyList<string> hostCommand, string path, RunOptions options)
    {
        _options = options;
        _child = new(hostCommand, path, options, ShowNative, _orders.ClientHandle);
        _orders.Connected();
        _reading = ReadAsync();
    }

    /// <summary>How many of the cells that run, from the first on, have succeeded in this process.</summary>
    public int Kept { get; private set; }

    /// <summary>Whether the process is gone; it cannot run anything any more.</summary>
    public bool HasEnded
    {
        get
        {
            lock (_lock)
                return _gone;
        }
    }

    /// <summary>Runs cells, in order up to the first that fails. One run at a time.</summary>
    /// <param name="document">The notebook as it is now.</param>
    /// <param name="kept">How many of the cells that run do not run again; at least one is left.</param>
    /// <returns>The events in order. A process that dies, or whose time is up, yields an error and a failed end of the cell that ran.</returns>
    /// <exception cref="ParameterException">The notebook has no such parameter, or it cannot have such a value.</exception>
    public IAsyncEnumerable<RunEvent> RunAsync(DibDocument document, int kept)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kept, Kept);
        NotebookParameters.Set(document, _options.Parameters);
        var run = new ProcessRun(document, _options with { KeepGoing = false }, kept);
        run.Limit(Kill);
        lock (_lock)
        {
            (Kept, _run) = (kept, run);
            if (_gone)
                End();
        }

        _orders.Send(new RunOrder(document.ToString(), kept).ToLine());
        return run.Events;
    }

    /// <summary>Ends the run before its next cell; the one that runs comes to its end.</summary>
    public void Stop() => _orders.Send(new StopOrder().ToLine());

    /// <summary>Kills the process with all that it started.</summary>
    public void Kill() => _child.Kill();

    /// <summary>Kills the process with all that it started, and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _reading;
        await _child.DisposeAsync();
        await _orders.DisposeAsync();
    }
}
