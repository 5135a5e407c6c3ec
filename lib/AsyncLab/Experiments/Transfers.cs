namespace AsyncLab;

/// <summary>What units cost that are handed bytes and give them back, by the number of bytes.</summary>
/// <param name="Sizes">What was measured, ascending in bytes.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Transfers(IReadOnlyList<SpeedUp> Sizes) : IDisplayable
{
    /// <summary>What is missing or doubtful, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>With the fewest bytes.</summary>
    public SpeedUp Fewest => Sizes is [var fewest, ..] ? fewest : new([]);

    /// <summary>With the most bytes.</summary>
    public SpeedUp Most => Sizes is [.., var most] ? most : new([]);

    // Where units compute, what they gain is the question, otherwise what they cost.
    private bool HasBaseline => Fewest.Points.Any(p => p.Model.IsBaseline);

    /// <summary>Against the number of bytes: how many times faster than one after the other or, if the units do not compute, the time.</summary>
    public Figure ToFigure() => (HasBaseline
        ? Chart.SpeedUps(Texts.Get("Transfers_speed"), Texts.Get("Transfers_bytes"), Unit.Bytes, Finding, Series)
        : Chart.Lines(Texts.Get("Transfers_title"), Texts.Get("Transfers_bytes"), Texts.Get("Transfers_axis"), Finding, Series, Unit.Bytes))
        .WithNotes(Notes);

    /// <summary>The figure; if nothing could be measured, the notes that say why.</summary>
    public string ToHtml() => Sizes.Count > 0 ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes(Notes));

    private string Finding => string.Join("; ", Series.Select(s => Texts.Format(
        "Transfers_finding", s.Label, Fewest.HandedOver, s.Places[0].Samples.Median, Most.HandedOver, s.Places[^1].Samples.Median))) + ".";

    private Series[] Series =>
        [.. Sizes.SelectMany(s => s.Shared.Select(p => (p.Model, At: s.HandedOver!.Value.Value, Samples: HasBaseline ? s.Of(p) : s.ValuesOf(p))))
            .GroupBy(p => p.Model).Select(g => AsyncLab.Series.Of(g.Key, g.Select(p => (p.At, p.Samples))))];
}
