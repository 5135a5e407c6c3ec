using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Watches how long a notebook and its cells run.</summary>
internal sealed class TimeLimits : IDisposable
{
    private readonly DibDocument _document;
    private readonly TimeSpan? _cellLimit;
    private readonly Action<TimeUp> _expire;
    private readonly Timer? _notebook;
    private Timer? _cell;

    /// <summary>Starts the notebook's clock.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="options">The limits; the tag of a cell goes before them.</param>
    /// <param name="expire">Receives what is over its limit.</param>
    public TimeLimits(DibDocument document, RunOptions options, Action<TimeUp> expire)
    {
        _document = document;
        _cellLimit = options.CellTimeout;
        _expire = expire;
        if (options.Timeout is { } limit)
            _notebook = Start(limit, new(null, $"the notebook ran longer than its limit of {DurationText.Of(limit)}"));
    }

    /// <summary>Starts the clock of a cell.</summary>
    public void CellStarted(int number)
    {
        var cell = _document.Cells[number - 1];
        if ((cell.Tags.Timeout ?? _cellLimit) is { } limit)
            _cell = Start(limit, new(number, $"cell {cell.Label} ran longer than its limit of {DurationText.Of(limit)}"));
    }

    /// <summary>Stops the clock of the cell.</summary>
    public void CellEnded()
    {
        _cell?.Dispose();
        _cell = null;
    }

    /// <summary>Stops all clocks.</summary>
    public void Dispose()
    {
        _notebook?.Dispose();
        _cell?.Dispose();
    }

    private Timer Start(TimeSpan limit, TimeUp timeUp) => new(_ => _expire(timeUp), null, limit, Timeout.InfiniteTimeSpan);
}
