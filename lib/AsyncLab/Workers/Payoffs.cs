namespace AsyncLab;

/// <summary>What coroutines and plain code take for the same chore, in turns within one process.</summary>
internal sealed record Payoffs(Model Model, Workload Workload, int Units = 1) : Request(Model, Workload, Units)
{
    // A timer may ring some milliseconds early: it must not look like a gain.
    private static readonly Workload Wait = Workload.Waiting(TimeSpan.FromMilliseconds(40));

    // A millisecond or so: long against what it costs to start a coroutine.
    private static readonly Workload Work = Workload.Cpu(1_000_000);

    public override bool IsRepeatable => true;

    // One thread runs the coroutines, so one CPU is what the plain code may have.
    public override bool OnOneCpu => true;

    public override async Task<Reading> MeasureAsync()
    {
        var rungs = new Dictionary<string, Samples>();
        await Model.HostAsync(async () =>
        {
            rungs[$"{Chore.ManyWaits}"] = await CompareAsync(Coroutines(Wait, 10), Plain(Wait, 10), turns: 1);
            rungs[$"{Chore.OneWait}"] = await CompareAsync(Coroutines(Wait, 1), Plain(Wait, 1), turns: Effort.IsQuick ? 2 : 3);
            rungs[$"{Chore.Computing}"] = await CompareAsync(Coroutines(Work, 8), Plain(Work, 8), turns: Effort.IsQuick ? 5 : 15);
            // Many at once: one is shorter than the clock can tell.
            rungs[$"{Chore.CompleteCall}"] = await CompareAsync(
                () => Workload.Nothing.RepeatAsync(1_000_000), () => MethodCall.RepeatAsync(1_000_000), turns: Effort.IsQuick ? 10 : 25);
        });
        return new(new Dictionary<Counter, Samples>()) { Rungs = rungs };
    }

    private Func<Task> Coroutines(Workload workload, int units) => () => Model.RunAsync(workload, units);

    private static Func<Task> Plain(Workload workload, int units) => () =>
    {
        for (var i = 0; i < units; i++)
            workload.Run();
        return Task.CompletedTask;
    };

    // The shortest of each are those that nobody else on this machine was in the way of, and that were compiled by then.
    private async Task<Samples> CompareAsync(Func<Task> coroutines, Func<Task> plain, int turns)
    {
        var (shortest, shortestPlain) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var turn = 0; turn < turns; turn++)
        {
            shortest = Shorter(shortest, await TimeAsync(coroutines));
            shortestPlain = Shorter(shortestPlain, await TimeAsync(plain));
        }

        return new(Unit.Ratio, [shortest / shortestPlain]);
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private async Task<TimeSpan> TimeAsync(Func<Task> run)
    {
        var started = Time.GetTimestamp();
        await run();
        return Time.GetElapsedTime(started);
    }
}
