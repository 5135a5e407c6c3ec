using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>What it takes to start units beside each other and wait until all have finished, per unit.</summary>
internal sealed record StartAndFinish(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    private const int WarmUpUnits = 1_000;
    private static readonly int FewRepetitions = Effort.IsQuick ? 1 : 2;
    private static readonly TimeSpan LongWait = TimeSpan.FromMilliseconds(400);

    // With two threads on two CPUs a hand-over is a spin, not a switch: one CPU measures what a unit costs.
    public override bool OnOneCpu => !OnAllCpus;

    public override bool IsRepeatable => !Model.IsCold;

    public override bool IsMostlyIdle => IsLong;

    /// <summary>Whether units may run at the same time: what is measured then is what they gain by it.</summary>
    [JsonIgnore]
    public bool OnAllCpus { get; init; }

    // A wait of that length is as long in cold code as in warm code: the batch that calibrates is warm-up enough.
    private bool IsLong => Workload.Least > Repetition.Shortest;

    private TimeSpan LongEnough => IsLong ? LongWait : Repetition.LongEnough;

    private int Most => IsLong ? FewRepetitions : Repetition.Most;

    public override async Task<Reading> MeasureAsync()
    {
        var batches = new List<IReadOnlyDictionary<Counter, Quantity>>();
        var watch = new ThreadWatch();
        await Model.HostAsync(async () =>
        {
            if (!Model.IsCold && !IsLong && !IsWarm)
                await WarmUpAsync();
            var (first, times) = await CalibrateAsync();
            watch.Dispose();

            // Nobody looks on while the clock runs, unless a batch is too long to be run again, or cold only once.
            if (Model.IsCold || first[Counter.WallTime] > Quantity.Time(LongEnough))
            {
                batches.Add(PerUnit(first, times));
                return;
            }

            for (var started = Time.GetTimestamp(); batches.Count == 0 || (batches.Count < Most && Time.GetElapsedTime(started) < LongEnough);)
                batches.Add(PerUnit(await RunAsync(times), times));
        });
        return new(new Dictionary<Counter, Samples>(batches[0].Select(c => KeyValuePair.Create(
            c.Key, new Samples(c.Value.Unit, [.. batches.Select(b => b[c.Key].Value)]))))
        {
            [Counter.PeakThreads] = new(Unit.Count, [watch.Most.Value]),
        });
    }

    private async Task WarmUpAsync()
    {
        var most = Math.Min(Units, WarmUpUnits);
        await new Repetition(Time).WarmUpAsync(units => Model.RepeatAsync(Workload.Prepare(units, 1), units, 1), most);

        // A big batch grows heap and queues once; that is no part of what the next one costs.
        if (most < Units)
            await Model.RepeatAsync(Workload.Prepare(Units, 1), Units, 1);
    }

    private async Task<(IReadOnlyDictionary<Counter, Quantity> Batch, int Times)> CalibrateAsync()
    {
        for (var times = 1; ; times *= 2)
        {
            var batch = await RunAsync(times);
            var wall = batch[Counter.WallTime];
            // A program that had the CPU for a moment has made one batch long, but not the next.
            if (Model.IsCold || (IsLongAgainstClock(wall) && (IsLong || wall > Quantity.Time(LongEnough) || IsLongAgainstClock((await RunAsync(times))[Counter.WallTime]))))
                return (batch, times);
        }
    }

    private static bool IsLongAgainstClock(Quantity wall) => wall >= Quantity.Time(Repetition.Shortest);

    private async Task<IReadOnlyDictionary<Counter, Quantity>> RunAsync(int times)
    {
        var workload = Workload.Prepare(Units, times);
        var before = ProcessUsage.Read();
        var started = Time.GetTimestamp();
        await Model.RepeatAsync(workload, Units, times);
        var elapsed = Time.GetElapsedTime(started);
        var after = ProcessUsage.Read();
        return new Dictionary<Counter, Quantity>(after.Select(c => KeyValuePair.Create(c.Key, c.Value - before[c.Key])))
        {
            [Counter.WallTime] = Quantity.Time(elapsed),
        };
    }

    private Dictionary<Counter, Quantity> PerUnit(IReadOnlyDictionary<Counter, Quantity> batch, int times) =>
        batch.ToDictionary(c => c.Key, c => c.Value / ((double)times * Units));
}
