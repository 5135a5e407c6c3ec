namespace AsyncLab;

public static partial class Experiment
{
    /// <summary>Counts how many additions to a number that all units share are lost, for each way to add.</summary>
    /// <param name="models">Models whose units share the memory of a process.</param>
    /// <param name="units">How many units add beside each other.</param>
    /// <param name="rounds">How many values each model gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<LostUpdates> LostUpdatesAsync(
        IReadOnlyList<Model> models, int units = 8, int rounds = 1, CancellationToken cancellation = default)
    {
        var rows = new List<LostUpdatesRow>();
        foreach (var way in Enum.GetValues<Addition>())
        {
            var readings = await ReadAsync(
                [.. models.Select(m => new Counting(m, Workload.Adding(way, AdditionsOf(m, way)), units))], Effort.RoundsToLookAt(rounds), cancellation);
            rows.AddRange(readings.Select(r => new LostUpdatesRow(
                r.Request.Model, way, r.Readings[0].Counters[Counter.Additions].Median,
                new(Unit.Count, [.. r.Readings.Select(c => c.Counters[Counter.LostUpdates].Median.Value)]))));
        }

        return new(rows) { Notes = Missing(models) };
    }

    // So many that threads meet which need a moment to wake up; fewer where each takes long.
    private static int AdditionsOf(Model model, Addition way) =>
        model.Runtime == Runtime.DotNet && way != Addition.AcrossAwait ? 500_000 : 10_000;
}
