using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Preview;

/// <summary>What each cell of code showed when it ran last. It stays with the cells while the notebook around them is edited.</summary>
internal sealed partial class CellHistory
{
    private readonly Lock _lock = new();
    private readonly List<CellPast> _cells = [];
    private DateTimeOffset _started;
    private TimeSpan? _elapsed;

    /// <summary>Begins with what a run that was written down showed, as far as the notebook is still the same.</summary>
    public CellHistory(NotebookCode code, SavedRun? saved)
    {
        // Where there is no code, nothing is left to run.
        if (code.Cells.Count == 0)
            _started = DateTimeOffset.Now;
        if (saved is null)
            return;

        foreach (var (cell, past) in code.Cells.Zip(saved.Header.Cells).TakeWhile(p => p.First.Cell.Source == p.Second.Source))
            _cells.Add(new CellPast(cell.Text, [.. saved.Events.Where(e => e.Cell == past.Number && e is not CellProgressed)]));
        if (_cells.Count > 0)
            (_started, _elapsed) = (saved.Header.Started, saved.Elapsed);
    }

    /// <summary>How many cells of code, from the first on, are what they were when they ran or began to wait.</summary>
    public int CountSame(NotebookCode code)
    {
        lock (_lock)
            return code.Cells.Zip(_cells).TakeWhile(p => p.First.Text == p.Second.Text).Count();
    }

    /// <summary>Whether every cell of code has run as it is now, up to the last one or to one that failed.</summary>
    public bool IsCompleteFor(NotebookCode code)
    {
        lock (_lock)
        {
            var ran = _cells.Take(CountSame(code)).TakeWhile(c => c.Succeeded == true).Count();
            return ran == code.Cells.Count || (ran < CountSame(code) && _cells[ran].Succeeded == false);
        }
    }

    /// <summary>Begins a run: what changed cells and those after them showed is forgotten.</summary>
    public void Begin(NotebookCode code, DateTimeOffset started)
    {
        lock (_lock)
        {
            var same = CountSame(code);
            _cells.RemoveRange(same, _cells.Count - same);
            _cells.AddRange(code.Cells.Skip(same).Select(c => new CellPast(c.Text, [])));
            (_started, _elapsed) = (started, null);
        }
    }

    /// <summary>Adds what has happened in the run that has begun.</summary>
    /// <param name="code">The notebook as it was when the run began.</param>
    /// <param name="happened">What has happened.</param>
    public void Add(NotebookCode code, RunEvent happened)
    {
        var place = code.Cells.TakeWhile(c => c.Cell.Number != happened.Cell).Count();
        lock (_lock)
        {
            if (happened is CellStarted)
                _cells[place].Events.Clear();
            if (happened is not CellProgressed)
                _cells[place].Events.Add(happened);
            if (happened is CellEnded { Succeeded: false })
                _cells.Skip(place + 1).ToList().ForEach(c => c.Events.Clear());
        }
    }

    /// <summary>The notebook with what its cells showed. A cell that runs right now looks like one that has not run yet.</summary>
    public NotebookRun Of(NotebookCode code)
    {
        var result = new ResultBuilder(code.Document);
        lock (_lock)
        {
            foreach (var happened in Happened(code).Where(e => e.Past.Succeeded is not null))
                result.Add(happened.Event);
            return new(result.Result, _started, _elapsed ?? _cells.Aggregate(TimeSpan.Zero, (sum, c) => sum + c.Elapsed));
        }
    }

    private IEnumerable<(RunEvent Event, CellPast Past)> Happened(NotebookCode code) =>
        from pair in code.Cells.Zip(_cells).Take(CountSame(code))
        from happened in pair.Second.Events
        select (happened with { Cell = pair.First.Cell.Number }, pair.Second);

    private sealed record CellPast(string Text, List<RunEvent> Events)
    {
        public bool? Succeeded => Events.OfType<CellEnded>().LastOrDefault()?.Succeeded;

        public TimeSpan Elapsed => Events.OfType<CellEnded>().LastOrDefault()?.Elapsed ?? TimeSpan.Zero;
    }
}
