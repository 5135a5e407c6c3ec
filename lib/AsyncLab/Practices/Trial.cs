namespace AsyncLab;

/// <summary>What was measured of a way.</summary>
public sealed class Trial
{
    private readonly IReadOnlyList<Reading> _readings;

    internal Trial(Way way, IReadOnlyList<Reading> readings) => (Way, _readings) = (way, readings);

    /// <summary>The way.</summary>
    public Way Way { get; }

    /// <summary>The values of a measure, one a round.</summary>
    /// <exception cref="KeyNotFoundException">It was not measured.</exception>
    public Samples this[string measure] => Find(measure) ?? throw new KeyNotFoundException($"{Way}: {measure}");

    /// <summary>The values of a measure, or null if it was not measured.</summary>
    public Samples? Find(string measure)
    {
        var found = _readings.Select(r => r.Rungs?.GetValueOrDefault(measure)).OfType<Samples>().ToArray();
        return found.Length > 0 ? new(found[0].Unit, [.. found.Select(s => s.Median.Value)]) : null;
    }

    /// <summary>All values of a measure in the first round.</summary>
    internal Samples First(string measure) => _readings[0].Rungs![measure];
}
