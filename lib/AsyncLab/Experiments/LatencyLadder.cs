namespace AsyncLab;

/// <summary>How long single steps take on this machine, beside numbers that were published of others.</summary>
/// <param name="Rungs">The steps.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record LatencyLadder(IReadOnlyList<Rung> Rungs) : IDisplayable
{
    /// <summary>What was measured of a step.</summary>
    /// <exception cref="ArgumentException">There is no such step, or it was not measured here.</exception>
    public Samples this[string name] =>
        Rungs.FirstOrDefault(r => r.Name == name)?.Measured
        ?? throw new ArgumentException($"'{name}' was not measured. There are: {string.Join(", ", Rungs.Where(r => r.Measured is not null).Select(r => r.Name))}.");

    /// <summary>This ladder with a step more, for instance what a query of a database took.</summary>
    public LatencyLadder With(string name, Samples measured) => new([.. Rungs, new(name, measured, null)]);

    /// <summary>The steps from the shortest to the longest on a logarithmic axis.</summary>
    public Figure ToFigure()
    {
        var measured = Rungs.Where(r => r.Measured is not null).OrderBy(r => r.Typical).ToArray();
        var (shortest, longest) = (measured[0], measured[^1]);
        return Chart.Ladder(
            Texts.Get("Ladder_title"), Texts.Get("Ladder_axis"),
            Texts.Format("Ladder_finding", shortest.Name, shortest.Typical, longest.Name, longest.Typical, Quantity.Count((longest.Typical / shortest.Typical).Rounded.Value)),
            [.. Rungs.OrderBy(r => r.Typical)]) with
        { Notes = [Texts.Get("Ladder_source")] };
    }

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();
}

/// <summary>A step, what it took here, and what somebody published of it.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Measured">How long it took here, if it can be done here.</param>
/// <param name="Published">How long it took elsewhere, if that is well known.</param>
public sealed record Rung(string Name, Samples? Measured, Quantity? Published)
{
    // The text "Ladder_source" says of whom.
    private static readonly IReadOnlyDictionary<string, double> KnownNanoseconds = new Dictionary<string, double>
    {
        ["lock"] = 25,
        ["ram"] = 100,
        ["ssd"] = 150_000,
        ["datacenter"] = 500_000,
        ["disk"] = 10_000_000,
        ["continents"] = 150_000_000,
    };

    /// <summary>What orders the ladder: the median that was measured here, otherwise what is published.</summary>
    public Quantity Typical => Measured?.Median ?? Published!.Value;

    /// <summary>The steps that were measured, and those that are only published.</summary>
    internal static IReadOnlyList<Rung> All(IReadOnlyDictionary<string, Samples> measured) =>
        [.. measured.Keys.Union(KnownNanoseconds.Keys).Select(id => new Rung(
            Texts.Get($"Rung_{id}"), measured.GetValueOrDefault(id),
            KnownNanoseconds.TryGetValue(id, out var time) ? new(time, Unit.Nanoseconds) : null))];
}
