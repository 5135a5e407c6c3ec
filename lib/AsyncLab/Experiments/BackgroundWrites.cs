namespace AsyncLab;

/// <summary>When a call that has a file written comes back, and when the file is there, by the size of the file.</summary>
/// <param name="Places">What was measured, by model and size.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record BackgroundWrites(IReadOnlyList<BackgroundWrites.Place> Places) : IDisplayable
{
    // The call and the file of one runtime are neighbours of one hue.
    private static readonly int[] Colours = [4, 3, 2, 1];

    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many times the time of the call it takes until the largest file is there; null if the model was not measured.</summary>
    public Ratio? Ratio(Model model) =>
        Places.Where(p => p.Point.Model == model).MaxBy(p => p.Size) is { } largest
            ? new(model, model, largest.Point.WallTime.DividedBy(largest.Point[Counter.Returned])) : null;

    /// <summary>Both times against the size, on two logarithmic axes.</summary>
    public Figure ToFigure()
    {
        var largest = Places.GroupBy(p => p.Point.Model).Select(g => g.MaxBy(p => p.Size)!);
        var finding = string.Join("; ", largest.Select(p => Texts.Format(
            "Background_finding", p.Point.Model, p.Size, p.Point[Counter.Returned].Median, p.Point.WallTime.Median))) + ".";
        return Chart.Lines(
            Texts.Get("Background_title"), Texts.Get("Background_size"), Texts.Get("Background_axis"), finding,
            [.. Places.GroupBy(p => p.Point.Model).SelectMany(ToSeries)], Unit.Bytes).WithNotes(Notes);
    }

    /// <summary>The figure; if nothing could be measured, the notes that say why.</summary>
    public string ToHtml() => Places.Count > 0 ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes(Notes));

    private static IEnumerable<Series> ToSeries(IGrouping<Model, Place> places, int model) =>
        new[] { Counter.Returned, Counter.WallTime }.Select((counter, i) => new Series(
            Texts.Format($"Background_{counter}", places.Key), Palette.Colour(Colours[((2 * model) + i) % Colours.Length]),
            model == 0 ? "circle" : "square", [.. places.Select(p => (p.Size.Value, p.Point[counter]))]));

    /// <summary>One size in one model.</summary>
    /// <param name="Size">How large the file was.</param>
    /// <param name="Point">What was measured.</param>
    public sealed record Place(Quantity Size, Point Point);
}
