namespace AsyncLab;

public static partial class Experiment
{
    /// <summary>Tries how many units wait at the same time, each model in processes of its own; what ends such a process is a result.</summary>
    /// <param name="models">The models to try.</param>
    /// <param name="most">
    /// Up to how many units are tried; if not said, 1,000,000 coroutines, 10,000 threads and 50 processes, and fewer
    /// where the memory or the container would not leave the rest of the system enough.
    /// </param>
    /// <param name="rounds">How many values each model gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    public static Task<Limits> LimitAsync(
        IReadOnlyList<Model> models, int? most = null, int rounds = 1, CancellationToken cancellation = default) =>
        LimitAsync(models, most, rounds, Container.Current, cancellation);

    internal static async Task<Limits> LimitAsync(
        IReadOnlyList<Model> models, int? most, int rounds, Container container, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfZero(models.Count, nameof(models));
        if (most is { } asked)
            ArgumentOutOfRangeException.ThrowIfLessThan(asked, 1, nameof(most));
        var caps = models.Select(m => container.Cap(m, Tried(m))).ToArray();
        var read = await ReadAsync(
            [.. caps.Select(c => new Limit(c.Model, Workload.Parked, (int)c.Units.Value))], Effort.RoundsToLookAt(rounds), cancellation,
            fails: (_, e) => (e.LastReading ?? new(new Dictionary<Counter, Samples>())) with { Wall = e.Reason });
        var walls = read.Select(r => r.Readings.Select(reading => WallOf(reading, caps.Single(c => c.Model == r.Request.Model))).ToArray()).ToArray();
        return new([.. walls.Select(w => new Point(w[0].Model, Tried(w[0].Model), UnitsOf(w)))])
        {
            Walls = [.. walls.Select(w => w.MinBy(wall => wall.Units)!)],
            Notes = Missing(models),
        };

        int Tried(Model model) => Effort.Units(most ?? model.Most, model);
    }

    private static Wall WallOf(Reading reading, Wall cap)
    {
        var fitted = reading.Counters.GetValueOrDefault(Counter.Units)?.Median ?? Quantity.Count(0);
        return new(cap.Model, fitted, fitted < cap.Units ? reading.Wall ?? "" : cap.Reason);
    }

    private static Dictionary<Counter, Samples> UnitsOf(IEnumerable<Wall> walls) =>
        new() { [Counter.Units] = new(Unit.Count, [.. walls.Select(w => w.Units.Value)]) };
}
