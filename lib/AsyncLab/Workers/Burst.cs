namespace AsyncLab;

/// <summary>What it takes to start units beside each other once, in a process that has done so before, per unit.</summary>
internal sealed record Burst(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    // On two CPUs a hand-over between threads is a spin, and the burst of a neighbour is a third one.
    public override bool OnOneCpu => true;

    public override async Task<Reading> MeasureAsync()
    {
        var counters = new Dictionary<Counter, Samples>();
        await Model.HostAsync(async () =>
        {
            await Model.RunAsync(Workload.Prepare(Units, 1), Units);
            var workload = Workload.Prepare(Units, 1);
            var before = ProcessUsage.Read();
            var started = Time.GetTimestamp();
            await Model.RunAsync(workload, Units);
            counters[Counter.WallTime] = new(Unit.Nanoseconds, [Time.GetElapsedTime(started).TotalNanoseconds / Units]);
            foreach (var (counter, value) in ProcessUsage.Read())
                counters[counter] = new(value.Unit, [(value - before[counter]).Value / Units]);
        });
        return new(counters);
    }
}
