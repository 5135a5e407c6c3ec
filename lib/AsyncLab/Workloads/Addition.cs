namespace AsyncLab;

/// <summary>How a unit adds one to a number that it shares with others: it reads the number, adds one, and writes the sum.</summary>
public enum Addition
{
    /// <summary>Reading and writing with no <c>await</c> between them; the awaits stand between one addition and a later one.</summary>
    BetweenAwaits,

    /// <summary>Reading, then an <c>await</c>, then writing.</summary>
    AcrossAwait,

    /// <summary>Reading and writing within a lock, with no <c>await</c> between them.</summary>
    Locked,
}
