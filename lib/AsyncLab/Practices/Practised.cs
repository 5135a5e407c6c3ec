namespace AsyncLab;

/// <summary>What came of doing one thing in several ways.</summary>
/// <param name="Practice">What was done.</param>
/// <param name="Trials">What was measured, a trial a way.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed partial record Practised(Practice Practice, IReadOnlyList<Trial> Trials) : IDisplayable
{
    // The two sequences that make a curve.
    internal const string At = "at";
    internal const string Level = "level";

    // The three sequences that make moments.
    internal const string Pressed = "pressed";
    internal const string Handled = "handled";
    internal const string Ticked = "ticked";

    /// <summary>What is missing, and how processes ended that did not end well, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The values of one measure of one way.</summary>
    /// <exception cref="ArgumentException">There is no such way or measure; the message says which there are.</exception>
    public Samples this[string way, string measure] =>
        Find(way, measure)
        ?? throw new ArgumentException($"'{way}' and '{measure}' were not measured. There are: {string.Join(", ", Trials.Select(t => t.Way.Id[(Practice.Id.Length + 1)..]))} and {string.Join(", ", Practice.Measures)}.");

    /// <summary>The values of one measure of one way; null if they were not measured.</summary>
    public Samples? Find(string way, string measure) => Trials.FirstOrDefault(t => t.Way.Id == $"{Practice.Id}-{way}")?.Find(measure);

    /// <summary>The ways beside each other, as they are best seen; null where a table says it all.</summary>
    public Figure? ToFigure() => Practice.Plot switch
    {
        PracticePlot.Dots => Chart.Dots(Title, Axis, Finding(), [.. Trials.Select(t => new Series(t.Way.Name, Colour(t), Symbol(t), [(1, t[Practice.Measures[0]])]))]),
        PracticePlot.Bars => Chart.Bars(Title, Axis, Finding(), [.. Trials.SelectMany(ToBars)], ToTable()),
        PracticePlot.Curves => Chart.Curves(Title, Axis, Finding(), [.. Trials.Select(t => new Curve(t.Way.Name, Colour(t), Palette.Dash(t.Way.Host), t.First(At), t.First(Level)))], ToTable()),
        PracticePlot.Moments => Chart.Moments(Title, Axis, Finding(), [.. Trials.Select(ToMoments)], ToTable()),
        PracticePlot.Spread => Chart.Dots(Title, Axis, Finding(), [.. Trials.Select(t => new Series(t.Way.Name, Colour(t), Symbol(t), [(1, t.First(Practice.Measures[0]))]))]),
        PracticePlot.Shares => Chart.Shares(Title, Axis, Finding(), [.. Trials.Select(ToShare)], ToTable()),
        _ => null,
    };

    /// <summary>The medians of all that was measured.</summary>
    public Table ToTable() => new(
        [Texts.Get($"Practice_{Practice.Id}_ways"), .. Practice.Measures.Select(m => Texts.Get($"Measure_{m}"))],
        [.. Trials.Select(t => (string[])[t.Way.Name, .. Practice.Measures.Select(m => t.Find(m)?.Median.ToString() ?? "–")])]);

    /// <summary>The figure and the table below it.</summary>
    public string ToHtml()
    {
        if (Trials.Count == 0)
            return Html.Section("notes", Html.Notes(Notes));
        return ToFigure() is { } figure
            ? (figure with { Table = ToTable() }).WithNotes(Notes).ToHtml()
            : Html.Section("data", $"<p class=\"title\">{Html.Encode(Title)}</p>{ToTable().ToMarkup()}{Html.Notes(Notes)}");
    }

    private string Title => Texts.Get($"Practice_{Practice.Id}_title");

    private string Axis => Texts.Get($"Practice_{Practice.Id}_axis");

    private string Finding() => string.Join("; ", Trials.Select(t =>
        $"{t.Way}: {string.Join(", ", Practice.Measures.Take(Practice.Plot == PracticePlot.Bars ? Practice.Measures.Count : 1).Select(m => $"{Texts.Get($"Measure_{m}")} {t.Find(m)?.Median}"))}")) + ".";

    private IEnumerable<Bar> ToBars(Trial trial) => Practice.Measures.Select((m, i) => new Bar(
        Texts.Format("Practice_bar", trial.Way, Texts.Get($"Measure_{m}"), trial[m].Median),
        [new(Practice.Measures.Count == 1 ? Colour(trial) : Palette.Colour(1 + i), new(0, Unit.Nanoseconds), trial[m].Median)]));

    private static string Colour(Trial trial) => Palette.Colour(trial.Way.IsAdvised switch { true => 6, false => 4, null => 2 });

    private static string Symbol(Trial trial) => trial.Way.Runtime == Runtime.CPython ? "square" : "circle";
}
