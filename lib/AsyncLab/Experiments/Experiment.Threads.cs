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
        var readings = await ReadAsync([.. models.Select(m => new BusyUnits(m, Workload.Nothing, units) { OnAllCpus = onAllCpus })], 1, cancellation);
        return new([.. readings.Select(r => new Track(r.Request.Model, r.Readings[0].Spans ?? []))]) { Notes = Missing(models) };
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
        var readings = await ReadAsync([.. models.Select(m => Writing(m, size))], 1, cancellation);
        return new([.. readings.Select(r => new Track(r.Request.Model, r.Readings[0].Spans ?? []) { Rows = rows })]) { Notes = Missing(models) };
    }

    private static BackgroundCall Writing(Model model, Quantity size) => new(model, Workload.File(FileOperation.Write, size));
}
