namespace AsyncLab;

/// <summary>What the calls of a database's driver for one statement do, a value a round.</summary>
/// <param name="Database">The name of the database.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Runtime">The runtime of the driver.</param>
/// <param name="Blocking">The time of the blocking call.</param>
public sealed record DriverCall(string Database, string Statement, Runtime Runtime, Samples Blocking)
{
    /// <summary>The time until the awaited call has returned its task; null if the driver has none.</summary>
    public Samples? Returned { get; init; }

    /// <summary>The time until that task is done.</summary>
    public Samples? Done { get; init; }

    /// <summary>The share of the calls whose task was done when they returned it.</summary>
    public Samples? Complete { get; init; }

    /// <summary>The share of the calls after which the program went on in another thread.</summary>
    public Samples? Moved { get; init; }

    /// <summary>For how much of its time the awaited call holds whoever made it: 98 %; null if the driver has none.</summary>
    public string? Held => Returned is null ? null : $"{Math.Round(100 * Returned.DividedBy(Done!).Median.Value)} %";

    /// <summary>Whether some of the calls returned before they were done.</summary>
    internal bool LeavesItsCallerFree => Complete?.Median.Value < 1;

    /// <summary>What the statement does, in a word.</summary>
    public string Verb => Statement.Split(' ')[0];

    internal static DriverCall Of(Database database, string statement, Runtime runtime, int place, IReadOnlyList<Reading> readings)
    {
        return new(database.Name, statement, runtime, ValuesOf("blocking")!)
        {
            Returned = ValuesOf("returned"),
            Done = ValuesOf("done"),
            Complete = ValuesOf("complete"),
            Moved = ValuesOf("moved"),
        };

        // The median of a process is its value, as everywhere.
        Samples? ValuesOf(string value) =>
            readings[0].Rungs!.TryGetValue(StatementCalls.NameOf(place, value), out var first)
                ? new(first.Unit, [.. readings.Select(r => r.Rungs![StatementCalls.NameOf(place, value)].Median.Value)]) : null;
    }
}
