namespace AsyncLab;

/// <summary>Which unit ran when on which thread, in one or several models.</summary>
/// <param name="Tracks">What was observed, a track a model.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed partial record Timeline(IReadOnlyList<Track> Tracks) : IDisplayable
{
    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The track of a model.</summary>
    /// <exception cref="ArgumentException">The model was not observed.</exception>
    public Track this[Model model] =>
        Tracks.FirstOrDefault(t => t.Model == model)
        ?? throw new ArgumentException($"{model} was not observed. There are: {string.Join(", ", Tracks.Select(t => t.Model))}.");

    /// <summary>A line a unit on an axis of time: where it is thick the unit runs, in the colour of its thread.</summary>
    public Figure ToFigure()
    {
        var finding = string.Join("; ", Tracks.Select(t => Texts.Format(
            t.Rows.Count > 0 ? "Timeline_finding_rows" : "Timeline_finding", t.Model, t.Units, t.Threads, t.Duration))) + ".";
        return Chart.Spans(Texts.Get("Timeline_title"), Texts.Get("Timeline_axis"), finding, Tracks) with { Notes = Notes };
    }

    /// <summary>The figure; if nothing could be observed, the notes that say why.</summary>
    public string ToHtml() => Tracks.Count > 0 ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes(Notes));
}

/// <summary>Which unit of a model ran when on which thread.</summary>
/// <param name="Model">How the units ran.</param>
/// <param name="Spans">When, by unit.</param>
public sealed record Track(Model Model, IReadOnlyList<RunSpan> Spans)
{
    /// <summary>What the rows are called, if they are not just numbers.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>How many units there were.</summary>
    public Quantity Units => Quantity.Count(Spans.Select(s => s.Unit).Distinct().Count());

    /// <summary>How many threads ran them.</summary>
    public Quantity Threads => Quantity.Count(ThreadIds.Count);

    /// <summary>The time from the moment at which they were asked for until the last had finished.</summary>
    public Quantity Duration => Spans.Max(s => s.End);

    /// <summary>How many units had begun at each moment.</summary>
    internal IReadOnlyList<(Quantity At, int Count)> Begun =>
        [.. Spans.GroupBy(s => s.Unit).Select(unit => unit.Min(s => s.Start)).Order().Select((start, i) => (start, i + 1))];

    /// <summary>How many threads had run a unit at each moment.</summary>
    internal IReadOnlyList<(Quantity At, int Count)> Joined =>
        [.. Spans.GroupBy(s => s.Thread).Select(thread => thread.Min(s => s.Start)).Order().Select((start, i) => (start, i + 1))];

    /// <summary>The threads in the order in which they first ran one.</summary>
    internal IReadOnlyList<long> ThreadIds => [.. Spans.OrderBy(s => s.Start).Select(s => s.Thread).Distinct()];
}
