namespace AsyncLab;

/// <summary>What it takes to have operations of a device done that a coroutine of an event loop asks for all at once, and whether the loop goes on meanwhile.</summary>
internal sealed record InputOutputCalls(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    // An operation of a disk may be over in less.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan WarmEnough = TimeSpan.FromMilliseconds(100);

    // A thread that has nothing more to do is not gone at once.
    private static readonly TimeSpan LastBreath = TimeSpan.FromMilliseconds(10);

    // The threads that wait for a device are still in the pool when the next round begins.
    public override bool IsRepeatable => Workload is not Workload.AskDevice;

    public override bool IsMostlyIdle => Workload is not (Workload.UseFile or Workload.UseSqlite);

    public override int AtATime => IsBrief && !IsMostlyIdle ? Effort.Neighbours : base.AtATime;

    public override async Task<Reading> MeasureAsync()
    {
        Dictionary<Counter, Samples> counters = [];
        await EventLoop.RunAsync(async () =>
        {
            // A single one already has the runtime start what it needs for any number: what tells it of sockets, timers and children.
            await AskAsync(Workload.Prepare(1, 1), 1, () => { });
            await Task.Delay(LastBreath);
            var needed = ProcessUsage.Threads - ThreadPool.ThreadCount;
            // The first time connects and compiles.
            if (!IsWarm)
                await WarmUpAsync(Workload.Prepare(Units, 1));
            await new Heart(Time).BeatAsync(Task.CompletedTask);
            counters = await ObserveAsync(Workload.Prepare(Units, 1), needed);
        });
        return new(counters);
    }

    private async Task<Dictionary<Counter, Samples>> ObserveAsync(Workload workload, int needed)
    {
        // Two threads look at threads and at the clock.
        using var watch = new ThreadWatch(Look, () => Occupied() - 2);
        var before = ProcessUsage.Read();
        // Threads that are asked for may be gone before the next look.
        var work = AskAsync(workload, Units, watch.Look);
        var gaps = await new Heart(Time).BeatAsync(work);
        var wall = await work;
        var after = ProcessUsage.Read();
        var held = 1 + Math.Max(watch.Most.Value - needed, 0);
        return new(after.Select(c => KeyValuePair.Create(c.Key, Samples.Of(c.Value - before[c.Key]))))
        {
            [Counter.WallTime] = Samples.Of(Quantity.Time(wall)),
            [Counter.HeldThreads] = new(Unit.Count, [held]),
            [Counter.LongestGap] = Samples.Of(gaps.Max),
        };
    }

    // One after the other, waits add up: when some have been waited for, the rest would warm up nothing more.
    private async Task WarmUpAsync(Workload workload)
    {
        if (!Model.IsBaseline)
        {
            await AskAsync(workload, Units, () => { });
            return;
        }

        var started = Time.GetTimestamp();
        for (var i = 0; i < Units && Time.GetElapsedTime(started) < WarmEnough; i++)
            await Model.RequestAsync(workload);
    }

    // They begin when the heart beats, not before.
    private async Task<TimeSpan> AskAsync(Workload workload, int units, Action asked)
    {
        await Task.Yield();
        var started = Time.GetTimestamp();
        var all = Task.WhenAll(Enumerable.Range(0, units).Select(_ => Model.RequestAsync(workload)));
        asked();
        await all;
        return Time.GetElapsedTime(started);
    }

    // A thread of the pool is there for whoever comes next, unless it is busy.
    private static int Occupied()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return ProcessUsage.Threads - ThreadPool.ThreadCount + most - available;
    }
}
