namespace AsyncLab;

/// <summary>What waiting units weigh, by their number.</summary>
/// <param name="Points">The points of every model, ascending in units.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Footprint(IReadOnlyList<Point> Points) : Measurement(Points)
{
    /// <summary>The memory of all units together against their number, on two logarithmic axes.</summary>
    public override Figure ToFigure()
    {
        var finding = string.Join("; ", Largest.Select(p =>
            Texts.Format("Footprint_finding", p.Model, Quantity.Count(p.Units), p.Weight.Times(p.Units).Median))) + ".";
        return Annotated(Chart.Lines(
            Texts.Get("Footprint_title"), Texts.Get("Axis_units"), Texts.Get("Footprint_axis"), finding,
            [.. Points.GroupBy(p => p.Model).Select(g => Series.Of(g.Key, g.Select(p => ((double)p.Units, p.Weight.Times(p.Units)))))]));
    }

    /// <summary>The weight of one unit of each model, on a logarithmic axis.</summary>
    public Figure ToWeightFigure()
    {
        var lightest = Largest.MinBy(p => p.Weight.Median)!;
        var heaviest = Largest.MaxBy(p => p.Weight.Median)!;
        var finding = Texts.Format(
            "Weight_finding", lightest.Model, lightest.Weight.Median, heaviest.Model, heaviest.Weight.Median, heaviest.Weight.Median / lightest.Weight.Median);
        return Chart.Dots(
            Texts.Get("Weight_title"), Texts.Get("Weight_axis"), finding,
            [.. Largest.Select(p => Series.Of(p.Model, [(p.Units, p.Weight)]))]);
    }

    /// <summary>How many units of a model the memory could hold that this machine grants; null if the model was not measured.</summary>
    public Quantity? HowManyFit(Model model) =>
        Find(model) is { } weight ? Quantity.Count((Machine.GrantedMemory / weight.Median).Rounded.Value) : null;

    /// <summary>Every counter of one unit side by side: no single number is the memory of a unit.</summary>
    public Table ToTable() => CounterTable.Of(Largest);

    internal override Samples ValuesOf(Point point) => point.Weight;
}
