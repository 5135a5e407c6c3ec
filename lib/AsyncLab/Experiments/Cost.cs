namespace AsyncLab;

/// <summary>What a <see cref="Comparison"/> compares.</summary>
public enum Cost
{
    /// <summary>The time to start a unit and wait until it has finished.</summary>
    StartAndFinish,

    /// <summary>The time of a unit that does some work, its start and its end included.</summary>
    Work,

    /// <summary>The time that a message takes from one unit to another and back.</summary>
    RoundTrip,
}
