namespace AsyncLab;

/// <summary>A ratio with its interval, in plain numbers.</summary>
/// <param name="Heavy">The name of the model whose cost is divided, and what it did, if that must be told.</param>
/// <param name="Light">The name of the model whose cost it is divided by.</param>
/// <param name="Median">The median of the ratios.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end of its interval.</param>
/// <param name="Rounds">How many rounds there were.</param>
/// <param name="Values">The ratio of each round.</param>
/// <param name="Label">What was compared, where the names of the models do not say it.</param>
internal sealed record SavedRatio(
    string Heavy, string Light, double Median, double Low, double High, int Rounds, IReadOnlyList<double> Values, string? Label = null)
{
    /// <summary>What was compared.</summary>
    public string Pair => Label ?? Texts.Format("Verdict_pair", Heavy, Light);

    /// <summary>The ratio of each round.</summary>
    public Samples Samples => new(Unit.Ratio, Values);

    /// <summary>The plain numbers of a ratio.</summary>
    public static SavedRatio Of(Ratio ratio)
    {
        var (samples, interval) = (ratio.Samples, ratio.Samples.MedianInterval);
        return new(
            ratio.Heavy.Name, ratio.Light.Name, samples.Median.Value, interval.Low.Value, interval.High.Value, samples.Values.Count, samples.Values, ratio.Circumstances is null ? ratio.Label : ratio.Pair);
    }
}
