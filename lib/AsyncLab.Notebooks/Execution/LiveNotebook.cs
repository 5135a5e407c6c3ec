using System.IO.Pipes;
using System.Text;
using System.Threading.Channels;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>
/// A notebook's process that stays after its last cell, so that an edited cell can run on what those before it have left.
/// </summary>
internal sealed class LiveNotebook : IAsyncDisposable
{
    private readonly AnonymousPipeServerStream _orders = new(PipeDirection.Out, HandleInheritability.Inheritable);
    private readonly ChildProcess _child;
    private readonly Task _reading;
    private readonly Lock _lock = new();
    private Task _telling = Task.CompletedTask;
    private Run? _run;
    private bool _gone;

    /// <summary>Starts the process.</summary>
    /// <param name="hostCommand">The program and its first arguments, as of <see cref="NotebookProcess.RunAsync"/>.</param>
    /// <param name="path">The notebook; its folder becomes the working directory.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public LiveNotebook(IReadOnlyList<string> hostCommand, string path)
    {
        _child = new(hostCommand, DibDocument.Parse("", path), ShowNative, _orders.GetClientHandleAsString());
        _orders.DisposeLocalCopyOfClientHandle();
        _reading = ReadAsync();
    }

    /// <summary>How many cells of code, from the first on, have succeeded in this process.</summary>
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

    /// <summary>Runs cells of code, in order up to the first that fails. One run at a time.</summary>
    /// <param name="document">The notebook as it is now.</param>
    /// <param name="kept">How many cells of code do not run again; at least one is left to run.</param>
    /// <returns>The events in order. A process that dies yields an error and a failed end of the cell that ran.</returns>
    public IAsyncEnumerable<RunEvent> RunAsync(DibDocument document, int kept)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kept, Kept);
        var events = Channel.CreateUnbounded<RunEvent>();
        lock (_lock)
        {
            Kept = kept;
            _run = new Run(new RunProgress(document, e => events.Writer.TryWrite(e), kept), events.Writer);
            if (_gone)
                End();
        }

        Tell(new RunOrder(document.ToString(), kept).ToLine());
        return events.Reader.ReadAllAsync();
    }

    /// <summary>Ends the run before its next cell; the one that runs comes to its end.</summary>
    public void Stop() => Tell(RunOrder.Stop);

    /// <summary>Kills the process with all that it started.</summary>
    public void Kill() => _child.Kill();

    /// <summary>Kills the process with all that it started, and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _reading;
        await _child.DisposeAsync();
        try
        {
            await _orders.DisposeAsync();
        }
        catch (IOException)
        {
            // Nobody reads there any more.
        }
    }

    // Nobody waits for it: a process that is gone says so by its end.
    private void Tell(string line)
    {
        lock (_lock)
            _telling = TellAfterAsync(_telling, Encoding.UTF8.GetBytes(line + "\n"));
    }

    private async Task TellAfterAsync(Task earlier, byte[] line)
    {
        await earlier;
        try
        {
            await _orders.WriteAsync(line);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It is gone.
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            await _child.ReadAsync(Send, End);
        }
        finally
        {
            lock (_lock)
            {
                _gone = true;
                End();
            }
        }
    }

    private void Send(RunEvent e)
    {
        lock (_lock)
        {
            if (e is CellEnded { Succeeded: true })
                Kept++;

            // Between two runs nobody is there for what a thread may still write, as after the end of any other run.
            _run?.Progress.Send(e);
        }
    }

    private void ShowNative(string text, bool isError)
    {
        lock (_lock)
            _run?.Progress.ShowNative(text, isError);
    }

    private void End()
    {
        lock (_lock)
        {
            if (_gone)
                _run?.Progress.Complete(_child.ExitCode);

            _run?.Events.Complete();
            _run = null;
        }
    }

    private sealed record Run(RunProgress Progress, ChannelWriter<RunEvent> Events);
}
