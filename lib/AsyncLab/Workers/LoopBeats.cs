namespace AsyncLab;

/// <summary>How long a coroutine of an event loop, which wants its turn every 10 ms, waits for it while units work.</summary>
internal sealed record LoopBeats(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    public override bool IsRepeatable => true;

    public override bool IsMostlyIdle => Workload.Blocks;

    public override async Task<Reading> MeasureAsync()
    {
        var gaps = new Samples(Unit.Nanoseconds, []);
        await EventLoop.RunAsync(async () =>
        {
            // What is compiled now would block the loop once and never again.
            await Model.OffloadAsync(Workload.Nothing);
            await new Heart(Time).BeatAsync(Task.CompletedTask);

            // They begin when the heart beats, not before.
            var work = WorkAsync(Workload.Prepare(Units, 1));
            gaps = await new Heart(Time).BeatAsync(work);
            await work;
        });
        return new(new Dictionary<Counter, Samples> { [Counter.Gap] = gaps });
    }

    private async Task WorkAsync(Workload workload)
    {
        await Task.Yield();
        await Task.WhenAll(Enumerable.Range(0, Units).Select(_ => Model.OffloadAsync(workload)));
    }
}
