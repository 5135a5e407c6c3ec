using System.Diagnostics;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Knows which cell is running, so that what comes without a cell's number finds its place.</summary>
/// <param name="document">The notebook.</param>
/// <param name="send">Receives the events.</param>
/// <param name="kept">How many cells of code, from the first on, do not run again.</param>
internal sealed class RunProgress(DibDocument document, Action<RunEvent> send, int kept = 0)
{
    private readonly Lock _lock = new();
    private readonly Queue<Cell> _waiting = new(document.Cells.Where(c => Languages.IsCode(c.Language)).Skip(kept));
    private readonly Stopwatch _clock = new();
    private Cell? _running;
    private bool _failed;

    /// <summary>Passes on an event.</summary>
    public void Send(RunEvent e)
    {
        lock (_lock)
        {
            switch (e)
            {
                case CellStarted:
                    Start(e.Cell);
                    break;
                case CellEnded ended:
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
            send(new CellShowed(Current.Number, new ConsoleOutput(text, isError)));
    }

    /// <summary>Reports the end of the process; before its last cell it is an error.</summary>
    public void Complete(int exitCode)
    {
        lock (_lock)
        {
            if (_failed || (_running is null && _waiting.Count == 0))
                return;

            if (_running is null)
            {
                send(new CellStarted(_waiting.Peek().Number));
                Start(_waiting.Peek().Number);
            }

            var cell = Current;
            send(new CellShowed(cell.Number, new ErrorOutput(
                $"{Path.GetFileName(document.Path)}:{cell.Line}: while cell {cell.Number} ran, the notebook's process {ProcessEnd.Describe(exitCode)}", "")));
            send(new CellEnded(cell.Number, Succeeded: false, _clock.Elapsed));
            _failed = true;
        }
    }

    private Cell Current { get; set; } = document.Cells.Where(c => Languages.IsCode(c.Language)).ElementAt(kept);

    private void Start(int number)
    {
        while (_waiting.TryDequeue(out var cell) && cell.Number < number)
        {
        }

        Current = _running = document.Cells[number - 1];
        _clock.Restart();
    }
}
