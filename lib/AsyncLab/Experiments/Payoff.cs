namespace AsyncLab;

/// <summary>What coroutines take of the time that plain code takes, by job and runtime.</summary>
/// <param name="Ratios">The ratios of each job, one a runtime.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Payoff(IReadOnlyDictionary<Job, IReadOnlyList<Ratio>> Ratios) : IDisplayable
{
    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The ratios of a job, one a runtime.</summary>
    public IReadOnlyList<Ratio> this[Job job] => Ratios[job];

    /// <summary>Every ratio on a logarithmic axis, with a line where both take the same time.</summary>
    public Figure ToFigure()
    {
        var all = Enum.GetValues<Job>().SelectMany(job => this[job].Select(ratio => (Job: job, Ratio: ratio))).ToArray();
        var (best, worst) = (all.MinBy(r => r.Ratio.Samples.Median), all.MaxBy(r => r.Ratio.Samples.Median));
        return Chart.Ratios(
            Texts.Get("Payoff_title"), Texts.Get("Payoff_axis"),
            Texts.Format("Payoff_finding", best.Ratio.Label, best.Ratio.Samples.Median, worst.Ratio.Label, worst.Ratio.Samples.Median),
            [.. all.Select(r => Series.Of(r.Ratio.Heavy, [(0, r.Ratio.Samples)]) with { Label = r.Ratio.Label! })],
            Texts.Get("Payoff_same")).WithNotes(Notes);
    }

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();

    /// <summary>How a job in a runtime is called: computing (.NET).</summary>
    internal static string LabelOf(Job job, Runtime runtime) => Texts.Format("Payoff_label", Texts.Get($"Job_{job}"), runtime.Family);
}
