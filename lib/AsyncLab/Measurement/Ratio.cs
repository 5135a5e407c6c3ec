namespace AsyncLab;

/// <summary>How many times one model's cost is another's, a value a round.</summary>
/// <param name="Heavy">The model whose cost is divided.</param>
/// <param name="Light">The model whose cost it is divided by.</param>
/// <param name="Samples">The ratios of the values of each round.</param>
public sealed record Ratio(Model Heavy, Model Light, Samples Samples)
{
    /// <summary>What was special when both were measured, in a few words: 64 MiB handed over; null if nothing was.</summary>
    public string? Circumstances { get; init; }

    /// <summary>What was compared, where the names of the models do not say it.</summary>
    public string? Label { get; init; }

    /// <summary>What was compared.</summary>
    public string Pair => Label
        ?? (Circumstances is null ? Texts.Format("Verdict_pair", Heavy, Light) : Texts.Format("Verdict_pair_under", Heavy, Light, Circumstances));

    /// <summary>The runtime of both.</summary>
    public Runtime Runtime => Heavy.Runtime;

    /// <summary>How many of the light ones make up one heavy one, rounded to what the measurement can tell.</summary>
    public Quantity HowMany => Quantity.Count(Math.Round(Samples.Median.Rounded.Value));

    /// <summary>The ratio with its interval: 186× (182× – 190×).</summary>
    public override string ToString() => Samples.ToString();
}
