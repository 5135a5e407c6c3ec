namespace AsyncLab;

/// <summary>Measures concurrency models against each other, each in fresh processes, in interleaved rounds.</summary>
public static partial class Experiment
{
    /// <summary>Compares what it costs to start and finish a unit, at one number of units.</summary>
    /// <param name="models">The models to compare.</param>
    /// <param name="units">How many units run beside each other.</param>
    /// <param name="rounds">How many values each model gets; a round measures every model once.</param>
    /// <param name="workload">What a unit does; nothing, if not said.</param>
    /// <param name="onAllCpus">Whether units may run at the same time on several CPUs; on one CPU, what is compared is the price of switching.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Comparison> CompareAsync(
        IReadOnlyList<Model> models, int units = 1, int rounds = 9, Workload? workload = null, bool onAllCpus = false, CancellationToken cancellation = default)
    {
        var requests = models.Select(m => new StartAndFinish(m, workload ?? Workload.Nothing, units) { OnAllCpus = onAllCpus });
        var noise = await NoiseAsync(onAllCpus, cancellation);
        return new(await MeasureAsync([.. requests], rounds, cancellation))
        {
            Cost = workload is null ? Cost.StartAndFinish : Cost.Work,
            Notes = [.. noise, .. Missing(models)],
        };
    }

    /// <summary>Measures how the cost of starting and finishing units grows with their number, up to where it cannot be measured.</summary>
    /// <param name="growths">Which models, and at which numbers of units.</param>
    /// <param name="rounds">How many values each place gets; one is a short look, without an interval.</param>
    /// <param name="workload">What a unit does; nothing, if not said.</param>
    /// <param name="onAllCpus">Whether units may run at the same time on several CPUs; on one CPU, what is compared is the price of switching.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    public static async Task<Sweep> SweepAsync(
        IReadOnlyList<Growth> growths, int rounds = 3, Workload? workload = null, bool onAllCpus = false, CancellationToken cancellation = default)
    {
        var requests = growths.SelectMany(g => Units(g).Select(n => new StartAndFinish(g.Model, workload ?? Workload.Nothing, n) { OnAllCpus = onAllCpus }));
        var noise = await NoiseAsync(onAllCpus, cancellation);
        var walls = new List<Wall>();
        return new(await MeasureAsync([.. requests], rounds, cancellation, walls))
        {
            Walls = [.. walls.GroupBy(w => w.Model).Select(g => g.MinBy(w => w.Units)!)],
            Notes = [.. noise, .. Missing(growths.Select(g => g.Model))],
        };
    }

    /// <summary>Measures what waiting units weigh.</summary>
    /// <param name="growths">Which models, and at which numbers of units.</param>
    /// <param name="rounds">How many values each place gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Footprint> FootprintAsync(
        IReadOnlyList<Growth> growths, int rounds = 3, CancellationToken cancellation = default)
    {
        var requests = growths.SelectMany(g => Units(g).Select(n => new ParkedMemory(g.Model, Workload.Parked, n)));
        return new(await MeasureAsync([.. requests], rounds, cancellation)) { Notes = Missing(growths.Select(g => g.Model)) };
    }

    /// <summary>Takes apart what a coroutine weighs that waits for a timer: the timer, the state machine, the call handed to the pool.</summary>
    /// <param name="units">How many wait; at least 100,000, or the fixed cost of the process shows.</param>
    /// <param name="rounds">How many values each part gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Decomposition> DecomposeAsync(int units = 1_000_000, int rounds = 3, CancellationToken cancellation = default)
    {
        units = Effort.Units(units);
        var wrappings = Enum.GetValues<Wrapping>();
        var requests = wrappings.Select(w => new ParkedMemory(Model.Task, Workload.Waiting(TimeSpan.FromHours(1), w), units));
        var points = await MeasureAsync([.. requests], Effort.RoundsToLookAt(rounds), cancellation);
        return new(Quantity.Count(units), wrappings.Zip(points).ToDictionary(p => p.First, p => p.Second));
    }

    private static IEnumerable<int> Units(Growth growth) => Effort.Places([.. growth.Units.Select(Effort.Units).Distinct()]);

    // Units that share the CPUs with other programs gain less by running at the same time: the figure has to say so.
    private static async Task<string[]> NoiseAsync(bool onAllCpus, CancellationToken cancellation) =>
        onAllCpus && await Capacity.MeasureAsync(cancellation: cancellation) is { IsFree: false } capacity ? [capacity.ToString()] : [];

    private static string[] Missing(IEnumerable<Model> models) =>
        [.. models.Select(m => m.Runtime.Missing).OfType<string>().Distinct()];

    // Round by round, beginning with another request each time: what drifts, drifts for all.
    // With a list for walls, a model ends at the number of units at which its worker failed, and keeps what it has.
    private static async Task<IReadOnlyList<Point>> MeasureAsync(
        IReadOnlyCollection<Request> asked, int rounds, CancellationToken cancellation, List<Wall>? walls = null)
    {
        // One value has no interval: then a short look will do.
        var requests = asked.Where(r => r.Model.Runtime.IsAvailable).Select(r => r with { IsBrief = rounds == 1 }).ToArray();
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        ArgumentOutOfRangeException.ThrowIfZero(asked.Count, "models");
        foreach (var request in asked)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(request.Units, 1, "units");
            request.Model.Accept(request.Workload);
        }

        rounds = Effort.Rounds(rounds);
        var readings = requests.Select(_ => new List<Reading>()).ToArray();
        var report = ExperimentProgress.Start();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < requests.Length; i++)
            {
                var turn = (round + i) % requests.Length;
                var (model, units) = (requests[turn].Model, Quantity.Count(requests[turn].Units));
                report((round * requests.Length) + i + 1, rounds * requests.Length);
                if (walls?.Any(w => w.Model == model && w.Units <= units) ?? false)
                    continue;
                try
                {
                    readings[turn].Add(await WorkerProcess.MeasureAsync(requests[turn], WorkerProcess.Deadline, cancellation));
                }
                catch (WorkerException e) when (walls is not null)
                {
                    walls.Add(new(model, units, e.Reason));
                }
            }
        }

        return [.. requests.Zip(readings).Where(p => p.Second.Count > 0).Select(p => new Point(p.First.Model, p.First.Units, Merge(p.Second)))];
    }

    // A process is one sample: repetitions within it share its layout in memory and its compiled code.
    private static Dictionary<Counter, Samples> Merge(List<Reading> readings) =>
        readings[0].Counters.Keys.ToDictionary(
            counter => counter,
            counter => new Samples(
                readings[0].Counters[counter].Unit,
                [.. readings.Select(r => r.Counters[counter].Median.Value)]));
}
