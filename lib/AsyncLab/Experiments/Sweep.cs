namespace AsyncLab;

/// <summary>How the time to start and finish units grows with their number.</summary>
/// <param name="Points">The points of every model, ascending in units.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Sweep(IReadOnlyList<Point> Points) : Measurement(Points)
{
    /// <summary>For each model that stopped before its last number of units, where and why.</summary>
    public IReadOnlyList<Wall> Walls { get; init; } = [];

    /// <summary>What of it was measured in one runtime.</summary>
    public Sweep Of(Runtime runtime) => this with
    {
        Points = [.. Points.Where(p => p.Model.Runtime == runtime)],
        Walls = [.. Walls.Where(w => w.Model.Runtime == runtime)],
    };

    /// <summary>The time until all units have finished, on two logarithmic axes.</summary>
    public override Figure ToFigure()
    {
        var totals = Largest.Select(p => Texts.Format("Sweep_finding", p.Model, Quantity.Count(p.Units), Total(p).Median));
        var finding = string.Join("; ", totals.Concat(Walls.Select(w => Texts.Format("Sweep_wall", w.Model, w.Units, w.Reason)))) + ".";
        var figure = Annotated(Chart.Lines(
            Texts.Get("Sweep_title"), Texts.Get("Axis_units"), Texts.Get("Sweep_axis"), finding,
            [.. Points.GroupBy(p => p.Model).Select(g => Series.Of(g.Key, g.Select(p => ((double)p.Units, Total(p)))))]));
        var columns = figure.Table.Columns;
        return figure with { Table = new(columns, [.. figure.Table.Rows, .. Walls.Select(w => Row(w, columns.Count))]) };
    }

    internal override Samples ValuesOf(Point point) => point.WallTime;

    private protected override IEnumerable<string> NotesWithoutPoints() =>
        Notes.Concat(Walls.Select(w => Texts.Format("Sweep_wall", w.Model, w.Units, w.Reason)));

    private static string[] Row(Wall wall, int columns) =>
        [wall.Model.Name, wall.Units.ToString(), wall.Reason, .. Enumerable.Repeat("–", columns - 3)];

    private static Samples Total(Point point) => point.WallTime.Times(point.Units);
}
