namespace AsyncLab;

/// <summary>What the samples say of a claim.</summary>
public enum Outcome
{
    /// <summary>Every ratio is above its threshold, with its whole interval.</summary>
    Holds,

    /// <summary>Every ratio is below its threshold, with its whole interval.</summary>
    Fails,

    /// <summary>Some ratios are above, others below.</summary>
    Depends,

    /// <summary>An interval contains the threshold, or there are too few rounds to have one.</summary>
    Inconclusive,
}
