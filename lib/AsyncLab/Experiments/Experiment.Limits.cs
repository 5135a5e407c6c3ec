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
        var notes = Missing(models);
        models = [.. models.Where(m => m.Runtime.IsAvailable)];
        var walls = models.ToDictionary(m => m, _ => new List<Wall>());
        foreach (var model in InTurn(models, Effort.RoundsToLookAt(rounds)))
            walls[model].Add(await TryAsync(container.Cap(model, Tried(model)), cancellation));
        return new([.. models.Select(m => new Point(m, Tried(m), UnitsOf(walls[m])))])
        {
            Walls = [.. models.Select(m => walls[m].MinBy(w => w.Units)!)],
            Notes = notes,
        };

        int Tried(Model model) => Effort.Units(most ?? model.Most, model);
    }

    private static async Task<Wall> TryAsync(Wall cap, CancellationToken cancellation)
    {
        var units = (int)cap.Units.Value;
        try
        {
            var reading = await WorkerProcess.MeasureAsync(new Limit(cap.Model, Workload.Parked, units), WorkerProcess.Deadline, cancellation);
            var fitted = Fitted(reading);
            return new(cap.Model, fitted, fitted < cap.Units ? reading.Wall ?? "" : cap.Reason);
        }
        catch (WorkerException e)
        {
            return new(cap.Model, Fitted(e.LastReading), e.Reason);
        }
    }

    private static Quantity Fitted(Reading? reading) =>
        reading?.Counters.GetValueOrDefault(Counter.Units)?.Median ?? Quantity.Count(0);

    private static Dictionary<Counter, Samples> UnitsOf(IEnumerable<Wall> walls) =>
        new() { [Counter.Units] = new(Unit.Count, [.. walls.Select(w => w.Units.Value)]) };
}
