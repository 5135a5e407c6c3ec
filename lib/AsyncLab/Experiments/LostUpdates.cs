namespace AsyncLab;

/// <summary>How many additions to a shared number were lost, by who added and how.</summary>
/// <param name="Rows">What was counted.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record LostUpdates(IReadOnlyList<LostUpdatesRow> Rows) : IDisplayable
{
    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many additions were lost, a value a round.</summary>
    /// <exception cref="ArgumentException">That was not counted.</exception>
    public Samples this[Model model, Addition way] =>
        Rows.FirstOrDefault(r => r.Model == model && r.Way == way)?.Lost
        ?? throw new ArgumentException($"{model} was not counted. There are: {string.Join(", ", Rows.Select(r => r.Model).Distinct())}.");

    /// <summary>A bar a row: how much of what was added is in the number, and how much is lost.</summary>
    public Figure ToFigure()
    {
        var losses = Rows.Where(r => r.Share > 0).Select(r => Texts.Format("LostUpdates_loss", r.Label, r.Percent)).ToArray();
        var finding = losses.Length > 0 ? Texts.Format("LostUpdates_finding", string.Join("; ", losses)) : Texts.Get("LostUpdates_none");
        var table = new Table(
            Texts.Columns("Model", "Added", "Lost", "Interval", "Rounds"),
            [.. Rows.Select(r => (string[])[r.Label, $"{r.Added}", $"{r.Lost.Median}", $"{r.Lost.MedianInterval}", $"{r.Lost.Values.Count}"])]);
        return Chart.Shares(
            Texts.Get("LostUpdates_title"), Texts.Get("LostUpdates_axis"), finding,
            [.. Rows.Select(r => (r.Tick, Palette.Colour(r.Model), r.Share, Texts.Format("LostUpdates_bar", r.Percent)))], table).WithNotes(Notes);
    }

    /// <summary>The figure; if nothing could be counted, the notes that say why.</summary>
    public string ToHtml() => Rows.Count > 0 ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes(Notes));
}

/// <summary>What became of the additions of one model in one way.</summary>
/// <param name="Model">Who added.</param>
/// <param name="Way">How.</param>
/// <param name="Added">How many times one was added.</param>
/// <param name="Lost">How many of those the number shows no trace of, a value a round.</param>
public sealed record LostUpdatesRow(Model Model, Addition Way, Quantity Added, Samples Lost)
{
    /// <summary>Who added and how, as readers see it.</summary>
    internal string Label => Texts.Format("LostUpdates_label", Model, Texts.Get($"Addition_{Way}"));

    /// <summary>The same on two lines.</summary>
    internal string Tick => $"{Model}<br>{Texts.Get($"Addition_{Way}")}";

    /// <summary>The lost ones as a part of all.</summary>
    internal double Share => (Lost.Median / Added).Value;

    /// <summary>The same in words: a trace is not nothing.</summary>
    internal string Percent => Share is > 0 and < 0.01 ? "< 1 %" : $"{Math.Round(100 * Share)} %";
}
