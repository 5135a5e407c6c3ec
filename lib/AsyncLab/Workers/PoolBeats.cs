namespace AsyncLab;

/// <summary>How long something else that is handed to the thread pool waits for one of its threads, while operations go on.</summary>
/// <param name="Model"><see cref="Model.EventLoop"/> for awaited calls, any other for blocking calls in the pool.</param>
/// <param name="Workload">One operation.</param>
/// <param name="Units">How many there are at a time.</param>
internal sealed record PoolBeats(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    public override bool IsRepeatable => true;

    // On a thread of its own: one of the pool would be missing there.
    public override Task<Reading> MeasureAsync() =>
        Task.Factory.StartNew(Measure, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private Reading Measure()
    {
        // What is compiled now would be waited for once and never again.
        Ask(Workload.Prepare(Units, 1)).Wait();
        WaitsUntil(Task.CompletedTask);
        var work = Ask(Workload.Prepare(Units, 1));
        // Opening files, which no call awaits, is over.
        var started = Time.GetTimestamp();
        var waits = WaitsUntil(work);
        work.Wait();
        return new(new Dictionary<Counter, Samples>
        {
            [Counter.Gap] = waits,
            [Counter.WallTime] = new(Unit.Nanoseconds, [Time.GetElapsedTime(started).TotalNanoseconds]),
        });
    }

    private Task Ask(Workload workload) => Task.WhenAll(Enumerable.Range(0, Units)
        .Select(_ => Model == Model.EventLoop ? workload.RunAsync() : Task.Run(workload.Run)));

    private Samples WaitsUntil(Task done)
    {
        var waits = new List<double>();
        using var taken = new SemaphoreSlim(0);
        do
        {
            var (asked, begun) = (Time.GetTimestamp(), 0L);
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    begun = Time.GetTimestamp();
                    taken.Release();
                },
                null);
            taken.Wait();
            waits.Add(Time.GetElapsedTime(asked, begun).TotalNanoseconds);
            Thread.Sleep(Pause);
        }
        while (!done.IsCompleted);
        return new(Unit.Nanoseconds, waits);
    }
}
