namespace AsyncLab;

/// <summary>What it costs to start and finish a unit in several models, measured in interleaved rounds.</summary>
/// <param name="Points">A point a model, all at one number of units.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Comparison(IReadOnlyList<Point> Points) : Measurement(Points)
{
    /// <summary>The costs on a logarithmic axis, each with its interval.</summary>
    public override Figure ToFigure()
    {
        var cheapest = Points.MinBy(p => p.WallTime.Median)!;
        var dearest = Points.MaxBy(p => p.WallTime.Median)!;
        var finding = Texts.Format(
            "Comparison_finding", cheapest.Model, cheapest.WallTime.Median, dearest.Model, dearest.WallTime.Median,
            dearest.WallTime.Median / cheapest.WallTime.Median);
        return Annotated(Chart.Dots(
            Texts.Get("Comparison_title"), Texts.Get("Comparison_axis"), finding,
            [.. Points.Select(p => Series.Of(p.Model, [(p.Units, p.WallTime)]))]));
    }

    internal override Samples ValuesOf(Point point) => point.WallTime;
}
