namespace AsyncLab;

/// <summary>How many units of each model wait at the same time, and what stopped the next one.</summary>
/// <param name="Points">A point a model, at the number of units that were tried.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Limits(IReadOnlyList<Point> Points) : IDisplayable
{
    /// <summary>For each model what stopped it, in the round in which the fewest fitted.</summary>
    public IReadOnlyList<Wall> Walls { get; init; } = [];

    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many units fitted, a value a round: at least that many do, where what stopped it is the number that was tried.</summary>
    /// <exception cref="ArgumentException">The model was not tried.</exception>
    public Samples this[Model model] =>
        Points.FirstOrDefault(p => p.Model == model)?[Counter.Units]
        ?? throw new ArgumentException($"{model} was not tried. There are: {string.Join(", ", Points.Select(p => p.Model))}.");

    /// <summary>How many times as many units of <paramref name="many"/> fit as of <paramref name="few"/>, round by round.</summary>
    public Ratio Ratio(Model many, Model few) => new(many, few, this[many].DividedBy(this[few]));

    /// <summary>The most that fitted, on a logarithmic axis.</summary>
    public Figure ToFigure()
    {
        var finding = string.Join("; ", Walls.Select(w => Texts.Format("Limits_finding", w.Model, w.Units, w.Reason))) + ".";
        // A logarithmic axis has no place for nothing.
        var drawn = Points.Where(p => p[Counter.Units].Min > Quantity.Count(0));
        var figure = Chart.Dots(
            Texts.Get("Limits_title"), Texts.Get("Limits_axis"), finding,
            [.. drawn.Select(p => Series.Of(p.Model, [(p.Units, p[Counter.Units])]))]);
        return figure with { Table = ToTable(), Notes = Notes };
    }

    /// <summary>The most that fitted and what stopped the next one.</summary>
    public Table ToTable() => new(
        Texts.Columns("Model", "Most", "Wall"),
        [.. Walls.Select(w => (string[])[w.Model.Name, w.Units.ToString(), w.Reason])]);

    /// <summary>The figure; if nothing fitted, the table.</summary>
    public string ToHtml() => Points.Any(p => p[Counter.Units].Min > Quantity.Count(0)) ? ToFigure().ToHtml() : ToTable().ToHtml() + Html.Notes(Notes);
}
