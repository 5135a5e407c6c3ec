namespace AsyncLab;

/// <summary>How regularly an event loop got to its other coroutines while units worked, by where they worked.</summary>
/// <param name="Points">A point a model, with a <see cref="Counter.Gap"/> for every beat.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Heartbeat(IReadOnlyList<Point> Points) : Measurement(Points)
{
    /// <summary>The pause between two beats of a loop that nothing keeps from its work.</summary>
    public static Quantity Period { get; } = Quantity.Time(LoopBeats.Period);

    /// <summary>Every gap on a logarithmic axis, the longest of each model with its number.</summary>
    public override Figure ToFigure()
    {
        var finding = Texts.Format("Heartbeat_finding", string.Join("; ", Points.Select(p =>
            Texts.Format("Heartbeat_longest", p.Model, p[Counter.Gap].Max))));
        return Chart.Strips(
            Texts.Get("Heartbeat_title"), Texts.Get("Heartbeat_axis"), finding,
            [.. Points.Select(p => Series.Of(p.Model, [(p.Units, p[Counter.Gap])]))],
            Texts.Format("Heartbeat_free", Period), Period) with
        { Notes = Notes };
    }

    internal override Samples ValuesOf(Point point) => point[Counter.Gap];
}
