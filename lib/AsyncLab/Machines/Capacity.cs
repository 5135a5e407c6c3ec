namespace AsyncLab;

/// <summary>How much two threads do at the same time here: on an idle machine twice what one does, less if somebody else computes.</summary>
/// <param name="Ratio">Their work, in that of one thread; 1 on one CPU.</param>
/// <param name="Cpus">How many CPUs we may use.</param>
public readonly record struct Capacity(Quantity Ratio, int Cpus)
{
    private static readonly int Attempts = Effort.IsQuick ? 1 : 4;
    private const double FreeFrom = 1.6;

    // Some 20 ms: several times what a scheduler gives to a thread at once.
    private static readonly Workload Work = Workload.Cpu(20_000_000);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>Whether two threads really run beside each other.</summary>
    public bool IsFree => Ratio.Value >= FreeFrom;

    /// <summary>Whether other programs take so much that a figure about scaling would show them.</summary>
    public bool IsNoisy => Cpus > 1 && !IsFree;

    /// <summary>What a reader of a figure must know of it, in a sentence.</summary>
    public override string ToString() =>
        Cpus == 1 ? Texts.Get("Capacity_one") : Texts.Format(IsNoisy ? "Capacity_noisy" : "Capacity_free", Ratio);

    /// <summary>Measures it; while it is too small, waits for quieter times and measures again, three times at most.</summary>
    /// <param name="time">What waits; the system's clock, if not said.</param>
    /// <param name="cancellation">Ends the measurement and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static Task<Capacity> MeasureAsync(TimeProvider? time = null, CancellationToken cancellation = default) =>
        MeasureAsync(Environment.ProcessorCount, RatioAsync, time ?? TimeProvider.System, cancellation);

    /// <summary>The same with any number of CPUs and any way to measure.</summary>
    internal static async Task<Capacity> MeasureAsync(
        int cpus, Func<CancellationToken, Task<Quantity>> ratio, TimeProvider time, CancellationToken cancellation)
    {
        if (cpus == 1)
            return new(new(1, Unit.Ratio), cpus);
        var capacity = new Capacity(await ratio(cancellation), cpus);
        for (var attempt = 1; attempt < Attempts && capacity.IsNoisy; attempt++)
        {
            await Task.Delay(Pause, time, cancellation);
            capacity = new(await ratio(cancellation), cpus);
        }

        return capacity;
    }

    private static async Task<Quantity> RatioAsync(CancellationToken cancellation)
    {
        var reading = await WorkerProcess.MeasureAsync(new TwoThreads(Model.Thread, Work), WorkerProcess.Deadline, cancellation);
        return reading.Counters[Counter.Capacity].Median;
    }
}
