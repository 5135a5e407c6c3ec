namespace AsyncLab;

/// <summary>How many times the work of one unit is done in its time when several compute beside each other.</summary>
/// <param name="Points">The points of every model, ascending in units from 2 on.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Scaling(IReadOnlyList<Point> Points) : Measurement(Points)
{
    /// <summary>A line a model, and what the CPUs would allow.</summary>
    public override Figure ToFigure()
    {
        var finding = string.Join("; ", Largest.Select(p => Texts.Format(
            "Scaling_finding", p.Model, Quantity.Count(p.Units), ValuesOf(p).Median))) + ".";
        return Annotated(Chart.Gains(
            Texts.Get("Scaling_title"), Texts.Get("Axis_units"), Texts.Get("Scaling_axis"), finding,
            [.. Points.GroupBy(p => p.Model).Select(g => Series.Of(g.Key, [One, .. g.Select(p => ((double)p.Units, ValuesOf(p)))]))],
            Texts.Get("Scaling_ideal"), Machine.GrantedCores));
    }

    internal override Samples ValuesOf(Point point) => point[Counter.Capacity];

    // One unit does the work of one unit.
    private static (double, Samples) One => (1, new(Unit.Ratio, [1, 1, 1]));
}
