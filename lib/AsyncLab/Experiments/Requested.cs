namespace AsyncLab;

/// <summary>When calls returned that asked for units, when these were done, and what the caller got done meanwhile.</summary>
/// <param name="Points">A point a model.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Requested(IReadOnlyList<Point> Points) : Measurement(Points)
{
    private static readonly string Held = Palette.Colour(4);
    private static readonly string Free = Palette.Colour(6);

    /// <summary>For each model that does not do at once what it is asked for: how many times as late as the return of the call that was done.</summary>
    public IReadOnlyList<Ratio> Later() =>
        [.. Deferring.Select(p => new Ratio(p.Model, p.Model, ValuesOf(p)) { Label = Texts.Format("Requested_later", p.Model) })];

    /// <summary>How many times as much work of its own the caller of such a model did as one that waits synchronously.</summary>
    public IReadOnlyList<Ratio> MoreWork() =>
        [.. Against(Counter.OwnWork).Select(r => r with { Label = Texts.Format("Requested_more", r.Heavy) })];

    /// <summary>How many times as long as these models it takes to do one after the other.</summary>
    /// <param name="models">The models; those of a runtime that this machine lacks are left out.</param>
    public IReadOnlyList<Ratio> Earlier(params IReadOnlyList<Model> models) =>
        [.. Against(Counter.WallTime).Where(r => models.Contains(r.Heavy)).Select(r => new Ratio(r.Light, r.Heavy, new(Unit.Ratio, [.. r.Samples.Values.Select(v => 1 / v)]))
            { Label = Texts.Format("Requested_earlier", r.Heavy) })];

    /// <summary>A bar a model: how long the call holds the caller, and how long the caller is free until what it asked for is done.</summary>
    public override Figure ToFigure()
    {
        var finding = string.Join("; ", Points.Select(p => Texts.Format(
            "Requested_finding", NameOf(p.Model), p[Counter.Returned].Median, p.WallTime.Median))) + ".";
        return Chart.Bars(
            Texts.Get("Requested_title"), Texts.Get("Requested_axis"), finding, [.. Points.Select(ToBar)], ToTable(),
            (Texts.Get("Requested_held"), Held), (Texts.Get("Requested_free"), Free)).WithNotes(Notes);
    }

    /// <summary>The medians of all that was measured.</summary>
    public Table ToTable()
    {
        var table = CounterTable.Of(Points);
        return table with { Rows = [.. table.Rows.Zip(Points, (row, p) => (string[])[NameOf(p.Model), .. row.Skip(1)])] };
    }

    internal override Samples ValuesOf(Point point) => point.WallTime.DividedBy(point[Counter.Returned]);

    private IEnumerable<Point> Deferring => Points.Where(p => !p.Model.IsBaseline);

    private static Bar ToBar(Point point)
    {
        var (returned, done) = (point[Counter.Returned].Median, point.WallTime.Median);
        var caption = point.Model.IsBaseline ? Texts.Format("Requested_bar_held", NameOf(point.Model), returned)
            : Texts.Format("Requested_bar", point.Model, returned, point[Counter.OwnWork].Median);
        return new(caption, [new(Held, new(0, Unit.Nanoseconds), returned), new(Free, returned, done)]);
    }

    private IEnumerable<Ratio> Against(Counter counter) => Deferring.SelectMany(p => Points
        .Where(s => s.Model.IsBaseline && s.Model.Runtime == p.Model.Runtime)
        .Select(s => new Ratio(p.Model, s.Model, p[counter].DividedBy(s[counter]))));

    private static string NameOf(Model model) =>
        model == Model.Sequential ? Texts.Get("Requested_synchronous")
        : model == Python.Sequential ? Texts.Get("Requested_synchronous_python")
        : model.Name;
}
