namespace AsyncLab;

/// <summary>How the time to start and finish units grows with their number.</summary>
/// <param name="Points">The points of every model, ascending in units.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Sweep(IReadOnlyList<Point> Points) : Measurement(Points)
{
    /// <summary>The time until all units have finished, on two logarithmic axes.</summary>
    public override Figure ToFigure()
    {
        var finding = string.Join("; ", Largest.Select(p => Texts.Format("Sweep_finding", p.Model, Quantity.Count(p.Units), Total(p).Median))) + ".";
        return Annotated(Chart.Lines(
            Texts.Get("Sweep_title"), Texts.Get("Axis_units"), Texts.Get("Sweep_axis"), finding,
            [.. Points.GroupBy(p => p.Model).Select(g => Series.Of(g.Key, g.Select(p => ((double)p.Units, Total(p)))))]));
    }

    internal override Samples ValuesOf(Point point) => point.WallTime;

    private static Samples Total(Point point) => point.WallTime.Times(point.Units);
}
