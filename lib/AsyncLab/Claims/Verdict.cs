namespace AsyncLab;

/// <summary>What the samples say of a claim, and the ratios it rests on.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Ratios">The ratios it rests on, at least one.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Verdict(Claim Claim, IReadOnlyList<Ratio> Ratios) : IDisplayable
{
    /// <summary>What is missing or doubtful, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What all ratios say together.</summary>
    public Outcome Outcome => Together(Ratios);

    /// <summary>The runtimes that were measured.</summary>
    public IReadOnlyList<Runtime> Runtimes => [.. Ratios.Select(r => r.Runtime).Distinct()];

    /// <summary>What the ratios of one runtime say together.</summary>
    public Outcome Of(Runtime runtime) => Together(Ratios.Where(r => r.Runtime == runtime));

    /// <summary>This verdict with what another measurement says of the same claim.</summary>
    /// <param name="result">What was measured.</param>
    /// <param name="pairs">The pairs that the claim names; those of a runtime that this machine lacks are left out.</param>
    /// <exception cref="ArgumentException">A model was not measured though its runtime is there.</exception>
    public Verdict And(Measurement result, params IReadOnlyList<(Model Heavy, Model Light)> pairs)
    {
        var more = Claim.Judge(result, pairs);
        return this with { Ratios = [.. Ratios, .. more.Ratios], Notes = [.. Notes, .. more.Notes] };
    }

    /// <summary>The verdict; showing it keeps it for the scoreboard.</summary>
    public string ToHtml()
    {
        var notKept = SavedVerdict.Save(this);
        return Html.Section("verdict", $"""
            <p>{Html.Badge(Outcome)}<strong>{Html.Encode(Claim.Name)}</strong> {Html.Encode(Claim.Sentence)}</p>
            {ToTable().ToMarkup()}{Html.Notes([.. Notes, .. notKept])}
            """);
    }

    private Table ToTable() => new(
        Texts.Columns("Pair", "Ratio", "Interval", "Rounds", "Runtime", "Outcome"),
        [.. Ratios.Select(r => (string[])[
            r.Pair, $"{r.Samples.Median}", $"{r.Samples.MedianInterval}",
            $"{r.Samples.Values.Count}", r.Runtime.Name, Texts.Get($"Outcome_{Claim.JudgeOne(r)}")])]);

    private Outcome Together(IEnumerable<Ratio> ratios) => Together([.. ratios.Select(Claim.JudgeOne).Distinct()]);

    /// <summary>What different outcomes say together.</summary>
    internal static Outcome Together(IReadOnlyCollection<Outcome> outcomes) =>
        outcomes.Contains(Outcome.Inconclusive) ? Outcome.Inconclusive
        : outcomes.Count == 1 ? outcomes.First()
        : Outcome.Depends;
}
