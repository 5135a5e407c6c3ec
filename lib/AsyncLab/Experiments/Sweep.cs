namespace AsyncLab;

/// <summary>How the time to start and finish units grows with their number.</summary>
/// <param name="Points">The points of every model, ascending in units.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Sweep(IReadOnlyList<Point> Points) : IDisplayable
{
    /// <summary>The time until all units have finished, on two logarithmic axes.</summary>
    public Figure ToFigure()
    {
        var most = Points.GroupBy(p => p.Model).Select(g => g.Last()).ToArray();
        var finding = string.Join("; ", most.Select(p => Texts.Format("Sweep_finding", p.Model, Quantity.Count(p.Units), Total(p).Median))) + ".";
        return Chart.Lines(
            Texts.Get("Sweep_title"), Texts.Get("Axis_units"), Texts.Get("Sweep_axis"), finding,
            [.. Points.GroupBy(p => p.Model).Select(g => Series.Of(g.Key, g.Select(p => ((double)p.Units, Total(p)))))]);
    }

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();

    private static Samples Total(Point point) => point.WallTime.Times(point.Units);
}
