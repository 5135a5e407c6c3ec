namespace AsyncLab;

/// <summary>Who sees what a unit changes: a variable that was 1, and to which each of some units added 1.</summary>
/// <param name="Points">A point a model, with <see cref="Counter.SeenByUnit"/> and <see cref="Counter.SeenByParent"/>.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Isolation(IReadOnlyList<Point> Points) : Measurement(Points)
{
    /// <summary>What whoever started the units read in the end.</summary>
    public override Figure ToFigure()
    {
        var finding = Texts.Format("Isolation_finding", Quantity.Count(Points.Max(p => p.Units)), string.Join("; ", Points.Select(p =>
            Texts.Format("Isolation_seen", p.Model, ValuesOf(p).Median))));
        return Annotated(Chart.Dots(
            Texts.Get("Isolation_title"), Texts.Get("Isolation_axis"), finding,
            [.. Points.Select(p => Series.Of(p.Model, [(p.Units, ValuesOf(p))]))]));
    }

    /// <summary>What the last unit saw, and what whoever had started it saw.</summary>
    public Table ToTable() => CounterTable.Of(Points);

    internal override Samples ValuesOf(Point point) => point[Counter.SeenByParent];
}
