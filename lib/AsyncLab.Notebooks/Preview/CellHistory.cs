using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Preview;

/// <summary>What each cell that runs showed when it ran last. It stays with the cells while the notebook around them is edited.</summary>
internal sealed partial class CellHistory
{
    private readonly Lock _lock = new();
    private readonly List<CellPast> _cells = [];
    private DateTimeOffset _started;
    private TimeSpan? _elapsed;

    /// <summary>How many cells, from the first on, are what they were when they ran or began to wait.</summary>
    public int CountSame(NotebookCode code)
    {
        lock (_lock)
            return code.Cells.Zip(_cells).TakeWhile(p => p.First.Text == p.Second.Text).Count();
    }

    /// <summary>How many of those, from the first on, have succeeded.</summary>
    public int CountDone(NotebookCode code)
    {
        lock (_lock)
            return _cells.Take(CountSame(code)).TakeWhile(c => c.Succeeded == true).Count();
    }

    /// <summary>Whether every cell has run as it is now, up to the last one or to one that failed.</summary>
    public bool IsCompleteFor(NotebookCode code)
    {
        lock (_lock)
        {
            var done = CountDone(code);
            return done == code.Cells.Count || (done < CountSame(code) && _cells[done].Succeeded == false);
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
                ForgetFrom(place + 1);
        }
    }

    /// <summary>Forgets what a cell and those after it showed: they have to run again.</summary>
    /// <param name="place">The cell's place among those that run, from 0.</param>
    public void ForgetFrom(int place)
    {
        lock (_lock)
            _cells.Skip(place).ToList().ForEach(c => c.Events.Clear());
    }

    /// <summary>The notebook with what its cells showed. A cell that runs right now looks like one that has not run yet.</summary>
    public NotebookRun Of(NotebookCode code)
    {
        var result = new ResultBuilder(code.Document);
        lock (_lock)
        {
            foreach (var (happened, _) in Happened(code).Where(e => e.Past.Succeeded is not null))
                result.Add(happened);
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
