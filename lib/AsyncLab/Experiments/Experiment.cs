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
    /// <param name="rounds">How many values each place gets; one is a short look, without an interval. If not said, three, and one for a quick look: then nothing can be judged.</param>
    /// <param name="workload">What a unit does; nothing, if not said.</param>
    /// <param name="onAllCpus">Whether units may run at the same time on several CPUs; on one CPU, what is compared is the price of switching.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    public static async Task<Sweep> SweepAsync(
        IReadOnlyList<Growth> growths, int? rounds = null, Workload? workload = null, bool onAllCpus = false, CancellationToken cancellation = default)
    {
        var noise = await NoiseAsync(onAllCpus, cancellation);
        var sweep = await GrowAsync(
            growths, (model, units) => new StartAndFinish(model, workload ?? Workload.Nothing, units) { OnAllCpus = onAllCpus },
            rounds ?? Effort.RoundsToLookAt(3), cancellation);
        return sweep with { Notes = [.. noise, .. sweep.Notes] };
    }

    /// <summary>Measures what waiting units weigh.</summary>
    /// <param name="growths">Which models, and at which numbers of units.</param>
    /// <param name="rounds">How many values each place gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static Task<Footprint> FootprintAsync(
        IReadOnlyList<Growth> growths, int rounds = 3, CancellationToken cancellation = default) =>
        FootprintAsync(growths, rounds, Container.Current, cancellation);

    internal static async Task<Footprint> FootprintAsync(
        IReadOnlyList<Growth> growths, int rounds, Container container, CancellationToken cancellation)
    {
        var granted = growths.Select(g => g.Within(container)).ToArray();
        var requests = granted.SelectMany(g => Requests(g.Growth, (model, units) => new ParkedMemory(model, Workload.Parked, units)));
        return new(await MeasureAsync([.. requests], rounds, cancellation))
        {
            Notes = [.. granted.Select(g => g.Smaller).OfType<string>(), .. Missing(growths.Select(g => g.Model))],
        };
    }

    /// <summary>Takes apart what a coroutine weighs that waits for a timer: the timer, the state machine, the call handed to the pool.</summary>
    /// <param name="units">How many wait; at least 100,000, or the fixed cost of the process shows.</param>
    /// <param name="rounds">How many values each part gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Decomposition> DecomposeAsync(int units = 1_000_000, int rounds = 3, CancellationToken cancellation = default)
    {
        units = Effort.Units(units, Model.Task);
        var wrappings = Enum.GetValues<Wrapping>();
        var requests = wrappings.Select(w => new ParkedMemory(Model.Task, Workload.Waiting(TimeSpan.FromHours(1), w), units));
        var points = await MeasureAsync([.. requests], Effort.RoundsToLookAt(rounds), cancellation);
        return new(Quantity.Count(units), wrappings.Zip(points).ToDictionary(p => p.First, p => p.Second));
    }

    // A model ends at the number of units at which a worker fails, and keeps what it has.
    private static async Task<Sweep> GrowAsync(
        IReadOnlyList<Growth> growths, Func<Model, int, Request> ask, int rounds, CancellationToken cancellation)
    {
        var (container, walls) = (Container.Current, new List<Wall>());
        var requests = growths.SelectMany(g => Requests(g.UpTo(container, walls), ask)).ToArray();
        return new(await MeasureAsync(requests, rounds, cancellation, walls))
        {
            Walls = [.. walls.GroupBy(w => w.Model).Select(g => g.MinBy(w => w.Units)!)],
            Notes = Missing(growths.Select(g => g.Model)),
        };
    }

    // Claims rest on the largest numbers: for a quick look, one look at the smaller ones will do.
    private static IEnumerable<Request> Requests(Growth growth, Func<Model, int, Request> ask)
    {
        var units = Effort.Places([.. growth.Units.Select(n => Effort.Units(n, growth.Model)).Distinct()]);
        return units.Select(n => ask(growth.Model, n) with { IsBrief = Effort.IsQuick && n < units[^1] });
    }

    // Units that share the CPUs with other programs gain less by running at the same time: the figure has to say so.
    private static async Task<string[]> NoiseAsync(bool onAllCpus, CancellationToken cancellation) =>
        onAllCpus && await Capacity.MeasureAsync(cancellation: cancellation) is { IsFree: false } capacity ? [capacity.ToString()] : [];

    private static string[] Missing(IEnumerable<Model> models) =>
        [.. models.Select(m => m.Runtime.Missing).OfType<string>().Distinct()];

    private static async Task<IReadOnlyList<Point>> MeasureAsync(
        IReadOnlyCollection<Request> asked, int rounds, CancellationToken cancellation, List<Wall>? walls = null)
    {
        Func<Request, WorkerException, Reading?>? hitWall = walls is null ? null : (r, e) =>
        {
            walls.Add(new(r.Model, Quantity.Count(r.Units), e.Reason));
            return null;
        };
        // One value has no interval: then a short look will do.
        var read = await ReadAsync(
            [.. asked.Select(r => r with { IsBrief = r.IsBrief || rounds == 1 })], Effort.Rounds(rounds), cancellation, hitWall,
            skips: r => walls?.Any(w => w.Model == r.Model && w.Units <= Quantity.Count(r.Units)) ?? false);
        return [.. read.Where(r => r.Readings.Count > 0).Select(r => new Point(r.Request.Model, r.Request.Units, Merge(r.Readings)))];
    }

    // A process is one sample: repetitions within it share its layout in memory and its compiled code.
    private static Dictionary<Counter, Samples> Merge(IReadOnlyList<Reading> readings) =>
        readings[0].Counters.Keys.ToDictionary(
            counter => counter,
            counter => new Samples(
                readings[0].Counters[counter].Unit,
                [.. readings.Select(r => r.Counters[counter].Median.Value)]));
}
