namespace AsyncLab;

/// <summary>What a <see cref="Quantity"/> counts.</summary>
public enum Unit
{
    /// <summary>Things: units of concurrency, threads, rounds.</summary>
    Count,

    /// <summary>Time in nanoseconds.</summary>
    Nanoseconds,

    /// <summary>Memory in bytes.</summary>
    Bytes,

    /// <summary>How many times one quantity contains another.</summary>
    Ratio,
}
