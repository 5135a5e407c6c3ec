namespace AsyncLab;

/// <summary>A sentence that measurements can decide: in each pair that it names, the first costs more than the second.</summary>
/// <param name="Id">Its number in the book.</param>
/// <param name="Threshold">The ratio from which on the first costs more.</param>
public sealed record Claim(string Id, double Threshold = 1)
{
    private const int FewestRounds = 3;

    /// <summary>Coroutines start faster than threads, threads faster than processes.</summary>
    public static Claim C2 { get; } = new("C2");

    /// <summary>Coroutines use less memory than threads, threads less than processes.</summary>
    public static Claim C3 { get; } = new("C3");

    /// <summary>What is claimed.</summary>
    public string Sentence => Texts.Get($"Claim_{Id}");

    /// <summary>Decides the claim from the intervals of the ratios.</summary>
    /// <param name="ratios">A ratio for each pair that the claim names.</param>
    /// <exception cref="ArgumentException">There is no ratio.</exception>
    public Verdict Judge(params IReadOnlyList<Ratio> ratios)
    {
        if (ratios.Count == 0)
            throw new ArgumentException($"Claim {Id} cannot be judged without a ratio.", nameof(ratios));
        var outcomes = ratios.Select(Judge).Distinct().ToArray();
        var outcome = outcomes.Contains(Outcome.Inconclusive) ? Outcome.Inconclusive
            : outcomes.Length == 1 ? outcomes[0]
            : Outcome.Depends;
        return new(this, outcome, ratios);
    }

    private Outcome Judge(Ratio ratio)
    {
        var interval = ratio.Samples.MedianInterval;
        return ratio.Samples.Values.Count < FewestRounds ? Outcome.Inconclusive
            : interval.Low.Value > Threshold ? Outcome.Holds
            : interval.High.Value < Threshold ? Outcome.Fails
            : Outcome.Inconclusive;
    }
}
