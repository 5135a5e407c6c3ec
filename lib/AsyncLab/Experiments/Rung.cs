namespace AsyncLab;

/// <summary>A step, what it took here, and what somebody published of it.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Measured">How long it took here in .NET, if it can be done here.</param>
/// <param name="Published">How long it took elsewhere, if that is well known.</param>
public sealed record Rung(string Name, Samples? Measured, Quantity? Published)
{
    // The text "Ladder_source" says of whom.
    private static readonly IReadOnlyDictionary<string, double> KnownNanoseconds = new Dictionary<string, double>
    {
        ["lock"] = 25,
        ["ram"] = 100,
        ["ssd"] = 150_000,
        ["datacenter"] = 500_000,
        ["disk"] = 10_000_000,
        ["continents"] = 150_000_000,
    };

    private static readonly IReadOnlyDictionary<string, Samples> Nothing = new Dictionary<string, Samples>();

    /// <summary>How long it took here in CPython, if that is here and can do it.</summary>
    public Samples? MeasuredInPython { get; init; }

    /// <summary>What orders the ladder: the median that was measured here, otherwise what is published.</summary>
    public Quantity Typical => Measured?.Median ?? MeasuredInPython?.Median ?? Published!.Value;

    /// <summary>A short name that stays the same in every language and version; null for a step of the reader's own.</summary>
    internal string? Id { get; init; }

    /// <summary>Whether the step reads or writes.</summary>
    internal bool IsInputOutput => Id is not null && Latencies.InputOutput.Contains(Id);

    /// <summary>The steps that were measured, and those that are only published.</summary>
    internal static IReadOnlyList<Rung> All(IReadOnlyDictionary<string, Samples> measured, IReadOnlyDictionary<string, Samples>? inPython = null) =>
        [.. measured.Keys.Union((inPython ?? Nothing).Keys).Union(KnownNanoseconds.Keys).Select(id => new Rung(
            Texts.Get($"Rung_{id}"), measured.GetValueOrDefault(id),
            KnownNanoseconds.TryGetValue(id, out var time) ? new(time, Unit.Nanoseconds) : null)
        { Id = id, MeasuredInPython = inPython?.GetValueOrDefault(id) })];
}
