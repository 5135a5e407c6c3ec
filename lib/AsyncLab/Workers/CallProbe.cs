namespace AsyncLab;

/// <summary>How many threads a process holds for so many calls of one kind, when they cannot be completed yet. What one such call starts for all is not counted.</summary>
internal sealed record CallProbe(Model Model, Workload Workload, int Units, string Call) : Request(Model, Workload, Units)
{
    /// <summary>The threads that called and have not come back.</summary>
    public const string Callers = "callers";

    /// <summary>The other threads that wait.</summary>
    public const string Others = "others";

    private const int Spare = 8;

    // Threads are counted, not timed.
    public override bool IsMostlyIdle => true;

    public override int AtATime => 4;

    public override Task<Reading> MeasureAsync()
    {
        // As many as are asked for, at once: how slowly a pool grows is another question.
        ThreadPool.SetMinThreads(Units + Spare, Spare);
        try
        {
            return Task.FromResult(Probe([.. Enumerable.Range(0, Units + 1).Select(_ => Unanswered.SetUp(Call))]));
        }
        catch (PlatformNotSupportedException e)
        {
            return Task.FromResult(new Reading(new Dictionary<Counter, Samples>(), e.Message));
        }
    }

    private Reading Probe(Func<Task>[] calls)
    {
        var callers = new Callers(Time);
        var first = callers.Make(calls[..1]);
        var all = callers.Make(calls[1..]);
        var calling = all.Calling - first.Calling;
        return new(new Dictionary<Counter, Samples>())
        {
            Rungs = new Dictionary<string, Samples>
            {
                [Callers] = new(Unit.Count, [calling]),
                [Others] = new(Unit.Count, [Math.Max(all.Held - first.Held - calling, 0)]),
            },
        };
    }
}
