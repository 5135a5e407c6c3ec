namespace AsyncLab;

/// <summary>How long units hold whoever asks for them, when they are done, and what the caller gets done meanwhile.</summary>
internal sealed record RequestedWork(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    private static readonly TimeSpan WarmUpWait = TimeSpan.FromMilliseconds(20);

    // Some ten microseconds: short against what is asked for, long against the question whether it is done.
    private static readonly Workload OwnUnit = Workload.Cpu(10_000);

    public override bool IsRepeatable => true;

    // The caller itself is never idle; that of a wait can be disturbed.
    public override int AtATime => Workload.Blocks ? Effort.IdleNeighbours : 1;

    public override async Task<Reading> MeasureAsync()
    {
        Dictionary<Counter, Samples> counters = [];
        await Model.HostAsync(async () =>
        {
            // What is compiled now is no part of the answer; a pool gets its threads.
            await Model.RunAsync(Workload.Waiting(WarmUpWait), Units);
            await AskAsync(Workload.Waiting(WarmUpWait));
            counters = await AskAsync(Workload.Prepare(Units, 1));
        });
        return new(counters);
    }

    private async Task<Dictionary<Counter, Samples>> AskAsync(Workload workload)
    {
        var asked = new Task[Units];
        var started = Time.GetTimestamp();
        for (var i = 0; i < Units; i++)
            asked[i] = Model.RequestAsync(workload);
        var returned = Time.GetElapsedTime(started);
        var ownWork = 0;
        var all = Task.WhenAll(asked);
        do
        {
            OwnUnit.Run();
            ownWork++;
            // An event loop gets to its other coroutines only when this one gives way.
            await Task.Yield();
        }
        while (!all.IsCompleted);
        var done = Time.GetElapsedTime(started);
        await all;
        return new()
        {
            [Counter.WallTime] = new(Unit.Nanoseconds, [done.TotalNanoseconds]),
            [Counter.Returned] = new(Unit.Nanoseconds, [returned.TotalNanoseconds]),
            [Counter.OwnWork] = new(Unit.Count, [ownWork]),
        };
    }
}
