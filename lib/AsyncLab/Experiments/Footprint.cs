namespace AsyncLab;

/// <summary>What waiting units weigh, by their number.</summary>
/// <param name="Points">The points of every model, ascending in units.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Footprint(IReadOnlyList<Point> Points) : IDisplayable
{
    /// <summary>The weight of one unit of a model, where most of them waited together.</summary>
    /// <exception cref="ArgumentException">The model was not measured.</exception>
    public Samples this[Model model] => At(model).Weight;

    /// <summary>How many times the weight of <paramref name="light"/> the weight of <paramref name="heavy"/> is, round by round.</summary>
    public Ratio Ratio(Model heavy, Model light) => new(heavy, light, this[heavy].DividedBy(this[light]));

    /// <summary>The memory of all units together against their number, on two logarithmic axes.</summary>
    public Figure ToFigure()
    {
        var finding = string.Join("; ", Most.Select(p =>
            Texts.Format("Footprint_finding", p.Model, Quantity.Count(p.Units), p.Weight.Times(p.Units).Median))) + ".";
        return Chart.Lines(
            Texts.Get("Footprint_title"), Texts.Get("Axis_units"), Texts.Get("Footprint_axis"), finding,
            [.. Points.GroupBy(p => p.Model).Select(g => Series.Of(g.Key, g.Select(p => ((double)p.Units, p.Weight.Times(p.Units)))))]);
    }

    /// <summary>The weight of one unit of each model, on a logarithmic axis.</summary>
    public Figure ToWeightFigure()
    {
        var (lightest, heaviest) = (Most.MinBy(p => p.Weight.Median)!, Most.MaxBy(p => p.Weight.Median)!);
        var finding = Texts.Format(
            "Weight_finding", lightest.Model, lightest.Weight.Median, heaviest.Model, heaviest.Weight.Median, (heaviest.Weight.Median / lightest.Weight.Median).ToString());
        return Chart.Dots(
            Texts.Get("Weight_title"), Texts.Get("Weight_axis"), finding,
            [.. Most.Select(p => Series.Of(p.Model, [(p.Units, p.Weight)]))]);
    }

    /// <summary>Every counter of one unit side by side: no single number is the memory of a unit.</summary>
    public Table ToTable() => CounterTable.Of(Most);

    /// <summary>The figure of memory against the number of units.</summary>
    public string ToHtml() => ToFigure().ToHtml();

    private IEnumerable<Point> Most => Points.GroupBy(p => p.Model).Select(g => g.MaxBy(p => p.Units)!);

    private Point At(Model model) =>
        Most.FirstOrDefault(p => p.Model == model)
        ?? throw new ArgumentException($"{model} was not weighed. There are: {string.Join(", ", Most.Select(p => p.Model))}.");
}
