namespace AsyncLab;

/// <summary>One place of an experiment: a model at a number of units, and what was measured there, a value a round.</summary>
/// <param name="Model">How the units ran.</param>
/// <param name="Units">How many there were at a time.</param>
/// <param name="Counters">What was measured, per unit.</param>
public sealed record Point(Model Model, int Units, IReadOnlyDictionary<Counter, Samples> Counters)
{
    /// <summary>This point with the rounds of another behind its own.</summary>
    internal Point With(Point more) => this with
    {
        Counters = Counters.ToDictionary(c => c.Key, c => new Samples(c.Value.Unit, [.. c.Value.Values, .. more[c.Key].Values])),
    };

    /// <summary>The values of one counter.</summary>
    /// <exception cref="KeyNotFoundException">This system does not count that.</exception>
    public Samples this[Counter counter] => Counters[counter];

    /// <summary>The wall time per unit.</summary>
    public Samples WallTime => Counters[Counter.WallTime];

    /// <summary>The memory that tells what one unit of this model weighs.</summary>
    public Samples Weight => Counters.GetValueOrDefault(Model.Weight) ?? Counters[Counter.ResidentMemory];
}
