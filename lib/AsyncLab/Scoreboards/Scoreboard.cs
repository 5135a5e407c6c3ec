namespace AsyncLab;

/// <summary>Every claim of the notes and what the chapters, as far as they have run, found for each runtime.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed partial class Scoreboard : IDisplayable
{
    private readonly IReadOnlyList<(Place Place, IReadOnlyList<Judgement> Judgements)> _rows;
    private readonly string? _results;
    private readonly DateTimeOffset _now;

    private Scoreboard(string? results, string notebooks, DateTimeOffset now)
    {
        _rows = [.. Place.All.Select(place => (place, Judge(place)))];
        (_results, _now) = (results, now);

        IReadOnlyList<Judgement> Judge(Place place) => [.. Runtime.All.Select(runtime => place.Judge(runtime, results, notebooks))];
    }

    /// <summary>How many verdicts there could be: one for each claim and runtime.</summary>
    public Quantity Places => Quantity.Count(_rows.Sum(r => r.Judgements.Count));

    /// <summary>How many there are.</summary>
    public Quantity Judged => Quantity.Count(Verdicts.Count());

    private IEnumerable<Judgement> Verdicts => _rows.SelectMany(r => r.Judgements).Where(j => j.Verdict is not null);

    /// <summary>Reads what the chapters have saved.</summary>
    public static Scoreboard Load() => Load(SavedVerdict.Folder, Listing.Folder, TimeProvider.System);

    /// <summary>How many verdicts have come to this.</summary>
    public Quantity Count(Outcome outcome) => Quantity.Count(Verdicts.Count(j => j.Verdict!.Outcome == outcome));

    /// <summary>Every ratio that a verdict rests on.</summary>
    public Table ToTable() => new(
        Texts.Columns("Claim", "Runtime", "Outcome", "Pair", "Ratio", "Interval", "Rounds", "Age", "Machine"),
        [.. Verdicts.SelectMany(j => j.Verdict!.Ratios.Select(r => (string[])[
            j.Claim.Id, j.Verdict.Runtime, Texts.Get($"Outcome_{j.Verdict.Outcome}"), r.Pair, $"{r.Samples.Median}", $"{r.Samples.MedianInterval}",
            $"{r.Rounds}", j.Age(_now), j.Verdict.Machine.Cpu]))]);

    /// <summary>How far each verdict of this machine is from its threshold; if there is none, the sentence that says so.</summary>
    public IDisplayable ToFigure()
    {
        var ours = Verdicts.Where(j => j.IsOurs).SelectMany(ToSeries).ToArray();
        return ours.Length == 0 ? Prose.Of($"{NoVerdict}") : Chart.Ratios(
            Texts.Get("Board_title"), Texts.Get("Board_axis"), Finding, ours, Texts.Get("Board_threshold"));
    }

    internal static Scoreboard Load(string? results, string notebooks, TimeProvider time) => new(results, notebooks, time.GetUtcNow());

    private string NoVerdict => _results is null ? Texts.Get("Board_nowhere") : Texts.Format("Board_none", _results);

    private string Finding => Texts.Format(
        "Board_finding", Judged, Places,
        string.Join(", ", Enum.GetValues<Outcome>().Select(o => Texts.Format("Board_outcomes", Count(o), Texts.Get($"Outcome_{o}")))));

    // A logarithmic axis has no place for nothing.
    private static IEnumerable<Series> ToSeries(Judgement judgement) =>
        judgement.Deciding.Index().Where(r => r.Item.Samples.Min.Value > 0).Select(r => ToRow(judgement, r.Item, r.Index));

    private static Series ToRow(Judgement judgement, SavedRatio ratio, int place)
    {
        var model = judgement.Runtime == Runtime.DotNet ? Model.Task : Python.Asyncio;
        var name = $"{judgement.Claim.Id} {judgement.Runtime.Family}";
        var label = judgement.Deciding.Count == 1 ? name : Texts.Format(place == 0 ? "Board_lowest" : "Board_highest", name);
        return Series.Of(model, [(0, ratio.Samples.Times(1 / judgement.Verdict!.Threshold))]) with { Label = label };
    }
}
