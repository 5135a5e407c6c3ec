using System.Diagnostics;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Knows which cell is running, so that what comes without a cell's number finds its place.</summary>
/// <param name="document">The notebook.</param>
/// <param name="keepsGoing">Whether the cells after a failed one run, too.</param>
/// <param name="send">Receives the events.</param>
/// <param name="kept">How many of the cells that run, from the first on, do not run again.</param>
internal sealed class RunProgress(DibDocument document, bool keepsGoing, Action<RunEvent> send, int kept = 0)
{
    private readonly Lock _lock = new();
    private readonly Queue<Cell> _waiting = new(document.Cells.Where(Languages.Runs).Skip(kept));
    private readonly Stopwatch _clock = new();
    private ConsoleLimit? _console;
    private Cell? _running;
    private bool _failed;
    private TimeUp? _timeUp;

    /// <summary>Passes on an event.</summary>
    public void Send(RunEvent e)
    {
        lock (_lock)
        {
            // What the cell still had to show when its time was up is kept; that the process went on is not.
            if (_timeUp is not null && (e is CellStarted or CellEnded || e.Cell != _running?.Number))
                return;

            switch (e)
            {
                case CellShowed { Output: ConsoleOutput text }:
                    Console.Add(text);
                    return;
                case CellShowed { Output: ErrorOutput }:
                    Console.Finish();
                    break;
                case CellStarted:
                    Start(e.Cell);
                    break;
                case CellEnded ended:
                    Console.Finish();
                    _running = null;
                    _failed |= !ended.Succeeded;
                    break;
            }

            send(e);
        }
    }

    /// <summary>Attributes text of a standard stream to the cell that runs or ran last.</summary>
    public void ShowNative(string text, bool isError)
    {
        lock (_lock)
        {
            if (Current is not null)
                Console.Add(new(text, isError));
        }
    }

    /// <summary>Takes note that the time is up, unless the cell or the notebook has just ended.</summary>
    /// <returns>Whether the process is to be ended.</returns>
    public bool Expire(TimeUp timeUp)
    {
        lock (_lock)
        {
            if (_timeUp is not null || IsComplete || (timeUp.Cell is { } cell && cell != _running?.Number))
                return false;

            _timeUp = timeUp;
            return true;
        }
    }

    /// <summary>Reports the end of the process; before its last cell it is an error.</summary>
    public void Complete(int exitCode)
    {
        lock (_lock)
        {
            if (IsComplete)
                return;

            if (_running is null)
            {
                send(new CellStarted(_waiting.Peek().Number));
                Start(_waiting.Peek().Number);
            }

            var cell = Current!;
            Console.Finish();
            var reason = _timeUp?.Describe(cell) ?? $"while cell {cell.Label} ran, the notebook's process {ProcessEnd.Describe(exitCode)}";
            send(new CellShowed(cell.Number, new ErrorOutput($"{Path.GetFileName(document.Path)}:{cell.Line}: {reason}", "")));
            send(new CellEnded(cell.Number, Succeeded: false, _clock.Elapsed) { ProcessEnded = true });
            (_running, _failed) = (null, true);
            _waiting.Clear();
        }
    }

    private bool IsComplete => _running is null && (_waiting.Count == 0 || (_failed && !keepsGoing));

    private Cell? Current { get; set; } = document.Cells.Where(Languages.Runs).ElementAtOrDefault(kept);

    private ConsoleLimit Console => _console ??= new(text => send(new CellShowed(Current!.Number, text)));

    private void Start(int number)
    {
        while (_waiting.TryDequeue(out var cell) && cell.Number < number)
        {
        }

        Current = _running = document.Cells[number - 1];
        _console = null;
        _clock.Restart();
    }
}
