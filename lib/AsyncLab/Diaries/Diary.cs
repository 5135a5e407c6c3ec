using System.Collections.Concurrent;

namespace AsyncLab;

/// <summary>Who did what, in which order and on which thread, as a program notes it down.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class Diary : IDisplayable
{
    private readonly ConcurrentQueue<DiaryEntry> _entries = new();
    private readonly TimeProvider _time;
    private readonly long _opened;

    /// <summary>An empty diary.</summary>
    public Diary()
        : this(TimeProvider.System)
    {
    }

    /// <summary>An empty diary with a clock of its own.</summary>
    /// <param name="time">The clock.</param>
    internal Diary(TimeProvider time) => (_time, _opened) = (time, time.GetTimestamp());

    /// <summary>What was noted, in order; times count from the first entry.</summary>
    public IReadOnlyList<DiaryEntry> Entries => [.. _entries.Select(e => e with { When = e.When - _entries.First().When })];

    /// <summary>Notes something down.</summary>
    /// <param name="who">Who does it: the heading of a column.</param>
    /// <param name="what">What is done.</param>
    public void Note(string who, string what) =>
        _entries.Enqueue(new(who, what, OsThread.Current, Quantity.Time(_time.GetElapsedTime(_opened))));

    /// <summary>When something was noted down for the first time.</summary>
    /// <exception cref="ArgumentException">It never was.</exception>
    public Quantity When(string what) =>
        Entries.FirstOrDefault(e => e.What == what)?.When
        ?? throw new ArgumentException($"Nobody noted '{what}'. There are: {string.Join("; ", Entries.Select(e => e.What))}.");

    /// <summary>A row an entry, a column for everybody: where the line goes, there goes the turn.</summary>
    public Figure ToFigure()
    {
        var entries = Entries;
        var finding = Texts.Format("Diary_finding", string.Join("; ", entries.Select(e => $"{e.Who}: {e.What}")), entries.Select(e => e.Thread).Distinct().Count());
        return Chart.Turns(Texts.Get("Diary_title"), finding, entries);
    }

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();
}

/// <summary>Something that was noted down.</summary>
/// <param name="Who">Who did it.</param>
/// <param name="What">What was done.</param>
/// <param name="Thread">The operating system's id of the thread.</param>
/// <param name="When">When, counted from the first entry.</param>
public sealed record DiaryEntry(string Who, string What, long Thread, Quantity When);
