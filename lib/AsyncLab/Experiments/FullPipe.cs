namespace AsyncLab;

/// <summary>How far a child came that writes to its standard error, by whether its parent reads it.</summary>
/// <param name="Holds">How much it had written when it stood still because nobody read; null if it never did.</param>
/// <param name="Written">How much it wrote in all.</param>
/// <param name="StoodStill">How long it stood still, until the parent read after all.</param>
/// <param name="Done">How long it took where the parent read both from the beginning.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record FullPipe(Quantity? Holds, Quantity Written, Quantity StoodStill, Quantity Done) : IDisplayable
{
    private const double Kibibyte = 1 << 10;

    private IReadOnlyList<Curve> Curves { get; init; } = [];

    internal static FullPipe Of(IReadOnlyDictionary<string, Samples> rungs)
    {
        var (late, both) = (rungs[UnreadErrors.Moments(both: false)], rungs[UnreadErrors.Moments(both: true)]);
        var gaps = late.Values.Zip(late.Values.Skip(1), (before, after) => after - before);
        return new(
            rungs.TryGetValue(UnreadErrors.Still, out var still) ? still.Median : null,
            rungs[UnreadErrors.Written(both: true)].Max, new(gaps.Max(), late.Unit), both.Max)
        {
            Curves = [
                new(Texts.Get("FullPipe_output"), Palette.Colour(4), "solid", late, InKibibytes(rungs[UnreadErrors.Written(both: false)])),
                new(Texts.Get("FullPipe_both"), Palette.Colour(6), "dash", both, InKibibytes(rungs[UnreadErrors.Written(both: true)]))],
        };
    }

    /// <summary>How much the child had written at each moment.</summary>
    public Figure ToFigure() => Chart.Curves(Texts.Get("FullPipe_title"), Texts.Get("FullPipe_axis"), Finding, Curves, ToTable());

    /// <summary>What the child had written when it stood still, for how long it did, and when it was done.</summary>
    public Table ToTable() => new(
        Texts.Columns("Step", "Value"),
        [
            [Texts.Get("FullPipe_holds"), Holds?.ToString() ?? Texts.Get("FullPipe_never")],
            [Texts.Get("FullPipe_written"), Written.ToString()],
            [Texts.Get("FullPipe_stood"), StoodStill.ToString()],
            [Texts.Get("FullPipe_done"), Done.ToString()],
        ]);

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();

    private string Finding => Holds is { } full
        ? Texts.Format("FullPipe_finding", full, Written, Done) : Texts.Format("FullPipe_room", Written, Done);

    private static Samples InKibibytes(Samples bytes) => new(Unit.Count, [.. bytes.Values.Select(v => v / Kibibyte)]);
}
