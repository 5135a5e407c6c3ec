namespace AsyncLab;

public sealed partial record Timeline
{
    /// <summary>How many units had begun at each moment: what is missing to all of them waited in a queue.</summary>
    public Figure ToBegunFigure() => ToCurves(
        Texts.Format("Begun_title", Tracks.Max(t => t.Units)), Texts.Get("Begun_axis"),
        Texts.Format("Begun_finding", Join(t => t.Begun[^1].At)), t => t.Begun);

    /// <summary>How many threads had been put to work at each moment.</summary>
    public Figure ToThreadsFigure() => ToCurves(
        Texts.Get("Joined_title"), Texts.Get("Joined_axis"), Texts.Format("Joined_finding", Join(t => t.Threads)), t => t.Joined);

    private string Join(Func<Track, Quantity> found) =>
        string.Join("; ", Tracks.Select(t => Texts.Format("Counted", t.Model, found(t))));

    private Figure ToCurves(string title, string axis, string finding, Func<Track, IReadOnlyList<(Quantity At, int Count)>> counts)
    {
        var rows = Tracks.SelectMany(t => counts(t).Select(c => (string[])[t.Model.Name, $"{c.At}", $"{c.Count}"]));
        return Chart.Curves(
            title, axis, finding, [.. Tracks.Select(t => ToCurve(t.Model, counts(t)))], new(Texts.Columns("Model", "Moment", "Count"), [.. rows])).WithNotes(Notes);
    }

    // From nothing, and at its last count until the end of the figure.
    private Curve ToCurve(Model model, IReadOnlyList<(Quantity At, int Count)> counts) => Curve.Of(
        model,
        new(Unit.Nanoseconds, [0, .. counts.Select(c => c.At.Value), Tracks.Max(t => t.Duration).Value]),
        new(Unit.Count, [0, .. counts.Select(c => (double)c.Count), counts[^1].Count]));
}
