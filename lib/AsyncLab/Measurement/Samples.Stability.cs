namespace AsyncLab;

public sealed partial record Samples
{
    private const int FewestRounds = 3;
    private const double WidestDeviation = 0.10;
    private const double FarthestExtreme = 0.50;

    /// <summary>
    /// Why these values cannot be relied on, each in a sentence that says what to do; none if they can.
    /// The rules are those of pyperf (https://pyperf.readthedocs.io/en/latest/analyze.html): a standard deviation of
    /// 10 % of the mean, a minimum or maximum 50 % off the mean, too few values. Its fourth, values under 1 ms,
    /// is kept by measuring batches of 10 ms.
    /// </summary>
    public IReadOnlyList<string> Warnings => [.. FindWarnings()];

    /// <summary>Whether these values can be relied on.</summary>
    public bool IsStable => !FindWarnings().Any();

    private IEnumerable<string> FindWarnings()
    {
        if (Values.Count < FewestRounds)
        {
            yield return Texts.Format("Warning_few", Values.Count, FewestRounds);
            yield break;
        }

        var mean = Values.Average();
        var deviation = Math.Sqrt(Values.Sum(v => (v - mean) * (v - mean)) / (Values.Count - 1)) / Math.Abs(mean);
        var extreme = Values.Max(v => Math.Abs(v - mean)) / Math.Abs(mean);
        if (deviation >= WidestDeviation)
            yield return Texts.Format("Warning_deviation", Percent(deviation));
        if (extreme >= FarthestExtreme)
            yield return Texts.Format("Warning_extreme", Percent(extreme));
    }

    private static string Percent(double part) => $"{Math.Round(100 * part)} %";
}
