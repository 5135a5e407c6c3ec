using System.Threading.Channels;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>One run in a notebook's process, as its parent sees it.</summary>
internal sealed class ProcessRun : IDisposable
{
    private readonly DibDocument _document;
    private readonly RunOptions _options;
    private readonly Channel<RunEvent> _events = Channel.CreateUnbounded<RunEvent>();
    private readonly RunProgress _progress;
    private TimeLimits? _limits;

    /// <param name="document">The notebook.</param>
    /// <param name="options">What is wanted of the run.</param>
    /// <param name="kept">How many of the cells that run, from the first on, do not run again.</param>
    public ProcessRun(DibDocument document, RunOptions options, int kept = 0)
    {
        (_document, _options) = (document, options);
        _progress = new(document, options.KeepGoing, e => _events.Writer.TryWrite(e), kept);
    }

    /// <summary>The events in order.</summary>
    public IAsyncEnumerable<RunEvent> Events => _events.Reader.ReadAllAsync();

    /// <summary>Starts the clocks.</summary>
    /// <param name="kill">Ends the process when the time is up.</param>
    public void Limit(Action kill) => _limits = new(_document, _options, timeUp =>
    {
        if (_progress.Expire(timeUp))
            kill();
    });

    /// <summary>Takes note of an event at once.</summary>
    public void Arrived(RunEvent e)
    {
        if (e is CellEnded)
            _limits?.CellEnded();
    }

    /// <summary>Passes on an event, after the output that belongs before it.</summary>
    public void Send(RunEvent e)
    {
        _progress.Send(e);
        if (e is CellStarted)
            _limits?.CellStarted(e.Cell);
    }

    /// <summary>Passes on text of a standard stream.</summary>
    public void ShowNative(string text, bool isError) => _progress.ShowNative(text, isError);

    /// <summary>The process is gone: if cells were still to run, that is an error.</summary>
    public void ProcessEnded(int exitCode) => _progress.Complete(exitCode);

    /// <summary>No more events come.</summary>
    /// <param name="failure">Why there are not all of them, if so.</param>
    public void End(Exception? failure = null) => _events.Writer.TryComplete(failure);

    /// <summary>The run is over.</summary>
    public void Dispose()
    {
        _limits?.Dispose();
        End();
    }
}
