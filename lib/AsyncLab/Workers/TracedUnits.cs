namespace AsyncLab;

/// <summary>Which unit ran when, and on which thread of the operating system; nothing is pinned.</summary>
/// <param name="Model">How the units run.</param>
/// <param name="Workload">What each unit does.</param>
/// <param name="Units">How many there are at a time.</param>
/// <param name="Zero">The reading of the system's monotonic clock that spans count from; null for the moment of asking.</param>
internal sealed record TracedUnits(Model Model, Workload Workload, int Units, long? Zero = null) : Request(Model, Workload, Units)
{
    public override bool IsMostlyIdle => Workload.Blocks;

    public override async Task<Reading> MeasureAsync()
    {
        IReadOnlyList<RunSpan> spans = [];
        await Model.HostAsync(async () => spans = await Model.TraceAsync(this));
        return new(new Dictionary<Counter, Samples>()) { Spans = spans };
    }

    /// <summary>Runs the units in this process.</summary>
    public async Task<IReadOnlyList<RunSpan>> RunHereAsync()
    {
        // What is compiled now is no part of the picture.
        await Model.RunAsync(new Tracer(Time, 0).Around(Workload.Prepare(1, 1)), 1);
        var workload = Workload.Prepare(Units, 1);
        var tracer = new Tracer(Time, Zero ?? Time.GetTimestamp());
        await Model.RunAsync(tracer.Around(workload), Units);
        return tracer.Spans;
    }

    /// <summary>Runs each unit in a worker of its own; all of them count from one moment.</summary>
    public async Task<IReadOnlyList<RunSpan>> RunInChildrenAsync()
    {
        var unit = this with { Model = Model.Thread, Units = 1, Zero = Zero ?? Time.GetTimestamp() };
        var readings = await Task.WhenAll(Enumerable.Range(0, Units)
            .Select(_ => WorkerProcess.MeasureOutOfTurnAsync(unit, WorkerProcess.Deadline, CancellationToken.None)));
        return [.. readings.SelectMany((reading, i) => reading[^1].Spans!.Select(span => span with { Unit = i }))];
    }
}
