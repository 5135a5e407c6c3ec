namespace AsyncLab;

/// <summary>Requests at a planned pace, and how long each took, while something disturbs whoever answers.</summary>
internal sealed record Load(Model Model, Workload Workload, int Units, LoadLoop Loop, TimeSpan Interval, Workload Disturbance)
    : Request(Model, Workload, Units)
{
    internal const string Due = "due";
    internal const string Latency = "latency";

    private const double DisturbedAfter = 0.4;
    private const int WarmUpRequests = 60;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    public override async Task<Reading> MeasureAsync()
    {
        var workload = Workload.Prepare(Units, 1);
        for (var i = 0; i < WarmUpRequests; i++)
            await workload.RunAsync();
        IReadOnlyList<Answer> answers = [];
        // Whoever keeps the pace has a thread of its own. In the pool it would wait behind the answers.
        await EventLoop.RunAsync(async () =>
        {
            var started = Time.GetTimestamp();
            var disturbing = Task.Run(() => DisturbAsync(started));
            answers = Loop == LoadLoop.Open ? await OpenAsync(workload, started) : await CloseAsync(workload, started);
            await disturbing;
        });
        return new(new Dictionary<Counter, Samples>())
        {
            Rungs = new Dictionary<string, Samples>
            {
                [Due] = new(Unit.Nanoseconds, [.. answers.Select(a => a.Due.TotalNanoseconds)]),
                [Latency] = new(Unit.Nanoseconds, [.. answers.Select(a => a.Latency.TotalNanoseconds)]),
            },
        };
    }

    private async Task<IReadOnlyList<Answer>> OpenAsync(Workload workload, long started)
    {
        var asked = new Task<Answer>[Units];
        for (var i = 0; i < Units; i++)
        {
            var due = Interval * i;
            WaitUntil(due, started);
            asked[i] = Task.Run(() => AskAsync(workload, due, started));
        }

        return await Task.WhenAll(asked);
    }

    // As most tools that test under load do: whoever waits for an answer asks nothing meanwhile.
    private async Task<IReadOnlyList<Answer>> CloseAsync(Workload workload, long started)
    {
        var answers = new List<Answer>();
        for (var next = TimeSpan.Zero; next < Interval * Units; next += Interval)
        {
            WaitUntil(next, started);
            var now = next = Time.GetElapsedTime(started);
            answers.Add(await Task.Run(() => AskAsync(workload, now, started)));
        }

        return answers;
    }

    private async Task<Answer> AskAsync(Workload workload, TimeSpan due, long started)
    {
        await workload.RunAsync();
        return new(due, Time.GetElapsedTime(started) - due);
    }

    private async Task DisturbAsync(long started)
    {
        await Task.Delay((Interval * (Units * DisturbedAfter)) - Time.GetElapsedTime(started));
        await Disturbance.RunAsync();
    }

    // The system wakes a sleeper up to a tick too late; the last tick is waited for awake.
    private void WaitUntil(TimeSpan due, long started)
    {
        while (due - Time.GetElapsedTime(started) is var left && left > TimeSpan.Zero)
            Thread.Sleep(left > Tick ? left - Tick : TimeSpan.Zero);
    }

    private readonly record struct Answer(TimeSpan Due, TimeSpan Latency);
}
