using System.Text;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Brings all that a notebook shows, from whatever thread, into one order.</summary>
/// <param name="send">Receives the events, one at a time.</param>
internal sealed class OutputRecorder(Action<RunEvent> send) : IDisposable
{
    // A line is sent when it is complete, so that a crash loses none; a partial line waits this long for its rest,
    // and an update that comes soon after something else for one that replaces it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);
    private const int LongText = 4096;

    // A cell that has written as much as nobody reads is sent in larger pieces: to send each of its lines takes longer than to write it.
    private const int MuchText = 1_000_000;
    private const int LongestPiece = 65_536;

    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly Dictionary<(int Cell, int Display), CellUpdated> _updates = [];
    private readonly DisplayLimit _limit = new();
    private long _written;
    private bool _textIsError;
    private int _cell;
    private int _displays;
    private Timer? _timer;

    /// <summary>Reports that a cell begins; what follows belongs to it.</summary>
    public void Start(int cell)
    {
        lock (_lock)
        {
            FlushAll();
            _cell = cell;
            _displays = 0;
            _written = 0;
            _limit.Start();
            send(new CellStarted(cell));
        }
    }

    /// <summary>Reports that the cell ended.</summary>
    public void End(bool succeeded, TimeSpan elapsed)
    {
        lock (_lock)
        {
            ShowRemainder();
            FlushAll();
            send(new CellEnded(_cell, succeeded, elapsed));
        }
    }

    /// <summary>Reports a display or an error, after the text written so far.</summary>
    public void Show(Output output)
    {
        lock (_lock)
        {
            FlushAll();
            if (output is ErrorOutput)
                ShowRemainder();
            send(new CellShowed(_cell, output));
        }
    }

    /// <summary>Reports something else, after the text written so far.</summary>
    /// <param name="of">Makes an event of the number of the cell.</param>
    public void Report(Func<int, RunEvent> of)
    {
        lock (_lock)
        {
            FlushAll();
            send(of(_cell));
        }
    }

    /// <summary>Reports a display, after the text written so far.</summary>
    /// <returns>Its place, by which it can be updated; null if the cell has displayed too much.</returns>
    public (int Cell, int Display)? Show(DisplayOutput output, bool isResult = false)
    {
        Interruption.ThrowIfAsked();
        lock (_lock)
        {
            if (!_limit.Takes(output))
                return null;

            FlushAll();
            send(new CellShowed(_cell, output) { IsResult = isResult });
            return (_cell, ++_displays);
        }
    }

    /// <summary>
    /// Reports that something else is displayed in a place; what is too long for any page is not, and of what follows in quick
    /// succession only the last.
    /// </summary>
    public void Update((int Cell, int Display) place, DisplayOutput output)
    {
        Interruption.ThrowIfAsked();
        lock (_lock)
        {
            if (output.Content.Length > DisplayLimit.MostCharacters)
                return;

            _updates[place] = new(place.Cell, place.Display, output);
            if (_timer is null)
                FlushAll();
            WaitForMore();
        }
    }

    /// <summary>Reports text written to the console.</summary>
    public void Write(ReadOnlySpan<char> text, bool isError)
    {
        Interruption.ThrowIfAsked();
        lock (_lock)
        {
            if (ProgressSequence.Parse(text) is { } percent)
            {
                send(new CellProgressed(_cell, percent));
                return;
            }

            if (isError != _textIsError)
                FlushAll();

            _textIsError = isError;
            for (; text.Length > LongestPiece; text = text[LongestPiece..])
                Append(text[..LongestPiece]);
            Append(text);
        }
    }

    /// <summary>Sends text that waits.</summary>
    public void Flush()
    {
        lock (_lock)
            FlushWhole();
    }

    /// <summary>Sends text that waits and stops waiting.</summary>
    public void Dispose()
    {
        lock (_lock)
            FlushAll();
    }

    private void ShowRemainder()
    {
        if (_limit.TakeRemainder() is { } remainder)
            send(new CellShowed(_cell, remainder));
    }

    private void Append(ReadOnlySpan<char> text)
    {
        _text.Append(text);
        _written += text.Length;
        if (_text.Length >= LongestPiece || (_written < MuchText && (text.Contains('\n') || _text.Length > LongText)))
            FlushWhole();
        else
            WaitForMore();
    }

    private void WaitForMore() => _timer ??= new Timer(_ => Flush(), null, Patience, Timeout.InfiniteTimeSpan);

    // Half a surrogate pair waits for its other half.
    private void FlushWhole() => Flush(_text.Length > 0 && char.IsHighSurrogate(_text[^1]) ? _text.Length - 1 : _text.Length);

    private void FlushAll() => Flush(_text.Length);

    private void Flush(int length)
    {
        _timer?.Dispose();
        _timer = null;
        if (length > 0)
            send(new CellShowed(_cell, new ConsoleOutput(_text.ToString(0, length), _textIsError)));
        _text.Remove(0, length);
        foreach (var update in _updates.Values)
            send(update);
        _updates.Clear();
    }
}
