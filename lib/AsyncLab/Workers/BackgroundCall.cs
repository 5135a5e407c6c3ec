namespace AsyncLab;

/// <summary>When a call that hands work over comes back, when the work is done, and what the caller does in between.</summary>
internal sealed record BackgroundCall(Model Model, Workload Workload, int Units = 1) : Request(Model, Workload, Units)
{
    private const int WarmUp = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Bit = TimeSpan.FromMilliseconds(0.1);
    private static readonly TimeSpan LongEnough = TimeSpan.FromMilliseconds(150);

    public override async Task<Reading> MeasureAsync()
    {
        for (var i = 0; i < WarmUp; i++)
            await CallAsync(Workload.Nothing);
        await CallAsync(Workload.Prepare(1, 1));
        var calls = new List<IReadOnlyList<RunSpan>>();
        for (var started = Time.GetTimestamp(); calls.Count == 0 || (calls.Count < Repetition.Most && Time.GetElapsedTime(started) < LongEnough);)
            calls.Add(await CallAsync(Workload.Prepare(1, 1)));
        return new(new Dictionary<Counter, Samples>
        {
            [Counter.Returned] = Ends(calls, Part.Asks),
            [Counter.WallTime] = Ends(calls, Part.Works),
        })
        {
            Spans = calls[^1],
        };
    }

    // The caller, too, does a bit of work every millisecond: it looks after something else.
    private async Task<IReadOnlyList<RunSpan>> CallAsync(Workload workload)
    {
        var (caller, zero) = (OsThread.Current, Time.GetTimestamp());
        var tracer = new Tracer(Time, zero);
        var work = Model.OffloadAsync(tracer.Around(workload));
        var spans = new List<RunSpan> { new((int)Part.Asks, caller, Quantity.Time(TimeSpan.Zero), Since(zero)) };
        while (!work.IsCompleted)
        {
            Thread.Sleep(Pause);
            var start = Since(zero);
            for (var began = Time.GetTimestamp(); Time.GetElapsedTime(began) < Bit;)
                Thread.SpinWait(1);
            spans.Add(new((int)Part.GoesOn, caller, start, Since(zero)));
        }

        await work;
        return [.. spans, .. tracer.Spans.Select(s => s with { Unit = (int)Part.Works })];
    }

    private Quantity Since(long zero) => Quantity.Time(Time.GetElapsedTime(zero));

    private static Samples Ends(IEnumerable<IReadOnlyList<RunSpan>> calls, Part part) =>
        new(Unit.Nanoseconds, [.. calls.Select(spans => spans.Where(s => s.Unit == (int)part).Max(s => s.End).Value)]);
}
