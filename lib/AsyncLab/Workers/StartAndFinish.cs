using System.Diagnostics;
using System.Runtime;

namespace AsyncLab;

/// <summary>How long it takes to start units beside each other and wait until all have finished, per unit.</summary>
internal sealed record StartAndFinish(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    private const int MostRepetitions = 15;
    private const int FewestWarmUnits = 20;
    private const int WarmUpUnits = 1_000;

    // Compiling goes on in the background while the code runs, on the same CPU: warm is what is compiled no more.
    private const int StragglersPerSpell = 3;
    private static readonly TimeSpan WarmUpSpell = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(4);

    // Long against the clock's resolution and the scheduler's ticks.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    // A batch that takes this long has averaged over what repetitions are for.
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(1);

    // With two threads on two CPUs a hand-over is a spin, not a switch: one CPU measures what a unit costs.
    public override bool OnOneCpu => true;

    public override async Task<Reading> MeasureAsync()
    {
        var nanoseconds = new List<double>();
        await Model.HostAsync(async () =>
        {
            await WarmUpAsync();
            var times = await CalibrateAsync();
            var started = Stopwatch.StartNew();
            for (var i = 0; i == 0 || (i < MostRepetitions && started.Elapsed < LongEnough); i++)
                nanoseconds.Add((await TimeAsync(times)).TotalNanoseconds / ((double)times * Units));
        });
        return new(new Dictionary<Counter, Samples> { [Counter.WallTime] = new(Unit.Nanoseconds, nanoseconds) });
    }

    private async Task WarmUpAsync()
    {
        var units = Math.Min(Units, WarmUpUnits);
        var (started, done, compiled) = (Stopwatch.StartNew(), 0, 0L);
        while (done < FewestWarmUnits || (JitInfo.GetCompiledMethodCount() > compiled + StragglersPerSpell && started.Elapsed < LongestWarmUp))
        {
            compiled = JitInfo.GetCompiledMethodCount();
            for (var spell = Stopwatch.StartNew(); spell.Elapsed < WarmUpSpell; done += units)
                await Model.RepeatAsync(Workload, units, 1);
        }

        // A big batch grows heap and queues once; that is no part of what the next one costs.
        if (units < Units)
            await Model.RepeatAsync(Workload, Units, 1);
    }

    private async Task<int> CalibrateAsync()
    {
        // Until the first collection the heap grows into memory that nobody has touched, and the system zeroes it page
        // by page: each new thread allocates from a piece of its own, and would seem a tenth dearer than in the long run.
        GC.Collect();
        var times = 1;
        while (await TimeAsync(times) < Shortest)
            times *= 2;
        return times;
    }

    private async Task<TimeSpan> TimeAsync(int times)
    {
        var started = Stopwatch.GetTimestamp();
        await Model.RepeatAsync(Workload, Units, times);
        return Stopwatch.GetElapsedTime(started);
    }
}
