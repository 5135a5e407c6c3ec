using System.Threading.Channels;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>One run in a process that stays.</summary>
internal sealed class OrderedRun : IDisposable
{
    private readonly Channel<RunEvent> _events = Channel.CreateUnbounded<RunEvent>();
    private readonly RunProgress _progress;
    private readonly TimeLimits _limits;

    /// <param name="document">The notebook.</param>
    /// <param name="options">The time limits.</param>
    /// <param name="kept">How many of the cells that run, from the first on, do not run again.</param>
    /// <param name="kill">Ends the process when the time is up.</param>
    public OrderedRun(DibDocument document, RunOptions options, int kept, Action kill)
    {
        _progress = new(document, keepsGoing: false, e => _events.Writer.TryWrite(e), kept);
        _limits = new(document, options, timeUp =>
        {
            if (_progress.Expire(timeUp))
                kill();
        });
    }

    /// <summary>The events in order.</summary>
    public IAsyncEnumerable<RunEvent> Events => _events.Reader.ReadAllAsync();

    /// <summary>Takes note of an event at once.</summary>
    public void Arrived(RunEvent e)
    {
        if (e is CellEnded)
            _limits.CellEnded();
    }

    /// <summary>Passes on an event, after the output that belongs before it.</summary>
    public void Send(RunEvent e)
    {
        _progress.Send(e);
        if (e is CellStarted)
            _limits.CellStarted(e.Cell);
    }

    /// <summary>Passes on text of a standard stream.</summary>
    public void ShowNative(string text, bool isError) => _progress.ShowNative(text, isError);

    /// <summary>The process is gone: if cells were still to run, that is an error.</summary>
    public void ProcessEnded(int exitCode) => _progress.Complete(exitCode);

    /// <summary>The run is over.</summary>
    public void Dispose()
    {
        _limits.Dispose();
        _events.Writer.TryComplete();
    }
}
