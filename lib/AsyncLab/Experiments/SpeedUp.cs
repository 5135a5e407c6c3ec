namespace AsyncLab;

/// <summary>How many times faster a fixed amount of computing is done when several units share it.</summary>
/// <param name="Points">The base lines, which do it one after the other, and the points of every model, ascending in units.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record SpeedUp(IReadOnlyList<Point> Points) : Measurement(Points)
{
    /// <summary>How many bytes each unit was handed and gave back, if any.</summary>
    public Quantity? HandedOver { get; init; }

    /// <summary>The points of the models, without the base lines.</summary>
    internal IEnumerable<Point> Shared => Points.Where(p => !p.Model.IsBaseline);

    /// <summary>How many times faster than one after the other, against the number of units; the dotted line is what the CPUs allow.</summary>
    public override Figure ToFigure()
    {
        var finding = string.Join("; ", Shared.GroupBy(p => p.Model).Select(g => g.MaxBy(p => p.Units)!).Select(p =>
            Texts.Format("SpeedUp_finding", p.Model, Quantity.Count(p.Units), Of(p).Median))) + ".";
        return Annotated(Chart.SpeedUps(
            Texts.Get("SpeedUp_title"), Texts.Get("SpeedUp_units"), Unit.Count, finding,
            [.. Shared.GroupBy(p => p.Model).Select(g => Series.Of(g.Key, g.Select(p => ((double)p.Units, Of(p)))))],
            Machine.GrantedCores));
    }

    /// <summary>The time until all units had finished.</summary>
    internal override Samples ValuesOf(Point point) => point.WallTime.Times(point.Units);

    private protected override string? Circumstances => HandedOver is { } bytes ? Texts.Format("SpeedUp_handed", bytes) : null;

    /// <summary>How many times faster a point was than the base line of its runtime, round by round.</summary>
    internal Samples Of(Point point) => this[point.Model.Baseline].DividedBy(ValuesOf(point));
}
