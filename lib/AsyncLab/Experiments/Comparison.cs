using System.Text.Json.Nodes;

namespace AsyncLab;

/// <summary>What a unit costs in several models, measured in interleaved rounds.</summary>
/// <param name="Points">A point a model, all at one number of units.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Comparison(IReadOnlyList<Point> Points) : Measurement(Points)
{
    private const double RoomForLabels = 0.1;

    /// <summary>What cost it is.</summary>
    public Cost Cost { get; init; }

    /// <summary>The costs on a logarithmic axis, each with its interval.</summary>
    public override Figure ToFigure()
    {
        var cheapest = Points.MinBy(p => p.WallTime.Median)!;
        var dearest = Points.MaxBy(p => p.WallTime.Median)!;
        var finding = Texts.Format(
            "Comparison_finding", cheapest.Model, cheapest.WallTime.Median, dearest.Model, dearest.WallTime.Median,
            dearest.WallTime.Median / cheapest.WallTime.Median);
        return Annotated(Chart.Dots(
            Texts.Get($"Cost_{Cost}_title"), Texts.Get($"Cost_{Cost}_axis"), finding, [.. Points.SelectMany(ToSeries)]));
    }

    /// <summary>The same on a linear axis from zero: what lies orders of magnitude below the largest cannot be told apart there.</summary>
    public Figure ToLinearFigure()
    {
        var (figure, longest) = (ToFigure(), Points.Max(p => p.WallTime.Max));
        var axis = Axis.TimeFromZero(Texts.Get("Comparison_linear_axis"), longest);
        axis["range"] = new JsonArray(-RoomForLabels * longest.Value, (1 + RoomForLabels) * longest.Value);
        figure.Layout["xaxis"] = axis;
        return figure;
    }

    /// <summary>Every counter of each model side by side, per unit but for the peak of threads.</summary>
    public Table ToTable() => CounterTable.Of(Points);

    internal override Samples ValuesOf(Point point) => point.WallTime;

    private static IEnumerable<Series> ToSeries(Point point)
    {
        var series = Series.Of(point.Model, [(point.Units, point.WallTime)]);
        if (point.Counters.TryGetValue(Counter.Turn, out var turn))
            yield return series with { Label = Texts.Format("Comparison_turn", point.Model), Places = [(point.Units, turn)] };
        yield return series;
    }
}
