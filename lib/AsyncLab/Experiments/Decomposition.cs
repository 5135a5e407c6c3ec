namespace AsyncLab;

/// <summary>What many waits for a timer weigh in three programs, of which each wraps the one before.</summary>
/// <param name="Units">How many wait.</param>
/// <param name="Programs">For each wrapping what was measured, per wait.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Decomposition(Quantity Units, IReadOnlyDictionary<Wrapping, Point> Programs) : IDisplayable
{
    /// <summary>The resident memory of all waits together in one program.</summary>
    public Samples this[Wrapping wrapping] => Programs[wrapping][Counter.ResidentMemory].Times(Units.Value);

    /// <summary>What a program weighs more than the one that it wraps.</summary>
    public Quantity Added(Wrapping wrapping) =>
        wrapping == Wrapping.None ? this[wrapping].Median : this[wrapping].Median - this[wrapping - 1].Median;

    /// <summary>The three programs as bars, of which each adds a part.</summary>
    public Figure ToFigure() => Chart.Steps(
        Texts.Format("Decomposition_title", Units), Texts.Get("Decomposition_axis"),
        Texts.Format(
            "Decomposition_finding", Units, this[Wrapping.None].Median, this[Wrapping.AsyncMethod].Median, this[Wrapping.TaskRun].Median),
        [.. Programs.Keys.Order().Select(w => new Series(Texts.Get($"Wrapping_{w}"), Palette.Colour(2 + (int)w), "circle", [(Units.Value, this[w])]))]);

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();
}
