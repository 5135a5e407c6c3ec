namespace AsyncLab;

/// <summary>How regularly an event loop got to its other coroutines while units worked, by where they worked.</summary>
/// <param name="Points">A point a model, with a <see cref="Counter.Gap"/> for every beat and a <see cref="Counter.LongestGap"/> for every round.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Heartbeat(IReadOnlyList<Point> Points) : Measurement(Points)
{
    /// <summary>The pause between two beats of a loop that nothing keeps from its work.</summary>
    public static Quantity Period { get; } = Quantity.Time(Heart.Period);

    /// <summary>What the units did, in a word.</summary>
    public string? Work { get; init; }

    /// <summary>This result and another of other models, in one figure.</summary>
    public Heartbeat Beside(Heartbeat other) => this with { Points = [.. Points, .. other.Points], Notes = [.. Notes.Union(other.Notes)] };

    /// <summary>The median of all gaps of a model: how regularly the loop got to its coroutine as a rule; null if the model was not measured.</summary>
    public Quantity? Typical(Model model) => Points.FirstOrDefault(p => p.Model == model)?[Counter.Gap].Median;

    /// <summary>Every gap on a logarithmic axis, the longest of each model with its number.</summary>
    public override Figure ToFigure()
    {
        var finding = Texts.Format("Heartbeat_finding", string.Join("; ", Points.Select(p =>
            Texts.Format("Heartbeat_longest", p.Model, p[Counter.Gap].Max))));
        return Chart.Strips(
            Texts.Format("Heartbeat_title", Work ?? Texts.Get("Work_blocking")), Texts.Get("Heartbeat_axis"), finding,
            [.. Points.Select(p => Series.Of(p.Model, [(p.Units, p[Counter.Gap])]))],
            Texts.Format("Heartbeat_free", Period), Period).WithNotes(Notes);
    }

    // Every gap of every round for the eye; for a claim the longest of each round.
    internal static Point Join(Model model, int units, IEnumerable<Reading> rounds)
    {
        var gaps = rounds.Select(r => r.Counters[Counter.Gap]).ToArray();
        return new(model, units, new Dictionary<Counter, Samples>
        {
            [Counter.Gap] = new(Unit.Nanoseconds, [.. gaps.SelectMany(g => g.Values)]),
            [Counter.LongestGap] = new(Unit.Nanoseconds, [.. gaps.Select(g => g.Max.Value)]),
        });
    }

    internal override Samples ValuesOf(Point point) => point[Counter.LongestGap];

    private protected override string? Circumstances => Work;
}
