namespace AsyncLab;

/// <summary>What a unit costs in several models, measured in interleaved rounds.</summary>
/// <param name="Points">A point a model, all at one number of units.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Comparison(IReadOnlyList<Point> Points) : IDisplayable
{
    /// <summary>What cost it is.</summary>
    public Cost Cost { get; init; }

    /// <summary>The wall time per unit of a model, a value a round.</summary>
    /// <exception cref="ArgumentException">The model was not measured.</exception>
    public Samples this[Model model] =>
        Points.FirstOrDefault(p => p.Model == model)?.WallTime
        ?? throw new ArgumentException($"{model} was not measured. There are: {string.Join(", ", Points.Select(p => p.Model))}.");

    /// <summary>How many times the cost of <paramref name="light"/> the cost of <paramref name="heavy"/> is, round by round.</summary>
    public Ratio Ratio(Model heavy, Model light) => new(heavy, light, this[heavy].DividedBy(this[light]));

    /// <summary>The costs on a logarithmic axis, each with its interval.</summary>
    public Figure ToFigure()
    {
        var cheapest = Points.MinBy(p => p.WallTime.Median)!;
        var dearest = Points.MaxBy(p => p.WallTime.Median)!;
        var finding = Texts.Format(
            "Comparison_finding", cheapest.Model, cheapest.WallTime.Median, dearest.Model, dearest.WallTime.Median, Ratio(dearest.Model, cheapest.Model).Samples.Median);
        return Chart.Dots(
            Texts.Get($"Cost_{Cost}_title"), Texts.Get($"Cost_{Cost}_axis"), finding,
            [.. Points.SelectMany(ToSeries)]);
    }

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();

    private static IEnumerable<Series> ToSeries(Point point)
    {
        var series = Series.Of(point.Model, [(point.Units, point.WallTime)]);
        if (point.Counters.TryGetValue(Counter.Turn, out var turn))
            yield return series with { Label = Texts.Format("Comparison_turn", point.Model), Places = [(point.Units, turn)] };
        yield return series;
    }
}
