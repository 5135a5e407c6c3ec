namespace AsyncLab;

public static partial class Experiment
{
    /// <summary>Observes when units that never wait have a CPU, and when another one has it.</summary>
    /// <param name="models">The models to observe, one after the other.</param>
    /// <param name="units">How many units compute beside each other.</param>
    /// <param name="onAllCpus">Whether units may run at the same time on several CPUs.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Timeline> BusyAsync(
        IReadOnlyList<Model> models, int units = 4, bool onAllCpus = false, CancellationToken cancellation = default)
    {
        var readings = await ReadAsync([.. models.Select(m => new BusyUnits(m, Workload.Nothing, units) { OnAllCpus = onAllCpus })], cancellation);
        return new([.. readings.Select(r => new Track(r.Model, r.Reading.Spans ?? []))]) { Notes = Missing(models) };
    }

    /// <summary>Measures when a call that hands the writing of a file to a unit comes back, and when the file is there.</summary>
    /// <param name="models">The units that write.</param>
    /// <param name="sizes">How large the files are.</param>
    /// <param name="rounds">How many values each size gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<BackgroundWrites> BackgroundWriteAsync(
        IReadOnlyList<Model> models, IReadOnlyList<Quantity> sizes, int rounds = 3, CancellationToken cancellation = default)
    {
        var requests = models.Where(m => m.Runtime.IsAvailable).SelectMany(m => sizes.Select(s => (Size: s, Request: Writing(m, s)))).ToArray();
        var points = await MeasureAsync([.. requests.Select(r => r.Request)], Effort.RoundsToLookAt(rounds), cancellation);
        return new([.. requests.Zip(points, (r, point) => new BackgroundWrites.Place(r.Size, point))]) { Notes = Missing(models) };
    }

    /// <summary>Observes what a caller does while a unit writes a file for it.</summary>
    /// <param name="models">The units that write, one after the other.</param>
    /// <param name="size">How large the file is.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Timeline> ObserveWriteAsync(
        IReadOnlyList<Model> models, Quantity size, CancellationToken cancellation = default)
    {
        var rows = Enum.GetValues<Part>().Select(p => Texts.Get($"Part_{p}")).ToArray();
        var readings = await ReadAsync([.. models.Select(m => Writing(m, size))], cancellation);
        return new([.. readings.Select(r => new Track(r.Model, r.Reading.Spans ?? []) { Rows = rows })]) { Notes = Missing(models) };
    }

    /// <summary>Measures how many times the work of one unit is done in its time when 2, 3, … units compute, up to twice as many as there are CPUs.</summary>
    /// <param name="models">The models to compare, each with what a unit computes: some milliseconds, in whatever number of steps that takes there.</param>
    /// <param name="rounds">How many values each place gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Scaling> ScaleAsync(
        IReadOnlyList<(Model Model, Workload Workload)> models, int rounds = 3, CancellationToken cancellation = default)
    {
        var cpus = Environment.ProcessorCount;
        // On a machine with many CPUs a line needs no point at each number.
        var step = Math.Max(1, cpus / 4);
        var units = Effort.Places([2, .. Enumerable.Range(1, 2 * cpus / step).Select(i => i * step).Where(u => u > 2)]);
        var requests = models.SelectMany(m => units.Select(u => new TwoThreads(m.Model, m.Workload, u)));
        var noise = await NoiseAsync(onAllCpus: true, cancellation);
        return new(await MeasureAsync([.. requests], Effort.RoundsToLookAt(rounds), cancellation)) { Notes = [.. noise, .. Missing(models.Select(m => m.Model))] };
    }

    private static BackgroundCall Writing(Model model, Quantity size) => new(model, Workload.File(FileOperation.Write, size));
}
