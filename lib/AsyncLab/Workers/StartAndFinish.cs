namespace AsyncLab;

/// <summary>How long it takes to start units beside each other and wait until all have finished, per unit.</summary>
internal sealed record StartAndFinish(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    private const int WarmUpUnits = 1_000;

    // With two threads on two CPUs a hand-over is a spin, not a switch: one CPU measures what a unit costs.
    public override bool OnOneCpu => true;

    public override async Task<Reading> MeasureAsync()
    {
        var counters = new Dictionary<Counter, Samples>();
        await Model.HostAsync(async () =>
        {
            await WarmUpAsync();
            var all = await Repetition.TimeAsync(times => Model.RepeatAsync(Workload, Units, times));
            counters[Counter.WallTime] = all.Times(1.0 / Units);
        });
        return new(counters);
    }

    private async Task WarmUpAsync()
    {
        var units = Math.Min(Units, WarmUpUnits);
        await Repetition.WarmUpAsync(() => Model.RepeatAsync(Workload, units, 1), units);

        // A big batch grows heap and queues once; that is no part of what the next one costs.
        if (units < Units)
            await Model.RepeatAsync(Workload, Units, 1);
    }
}
