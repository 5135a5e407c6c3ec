namespace AsyncLab;

public static partial class Experiment
{
    private const int Additions = 10_000;

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
            var work = Workload.Adding(way, Additions);
            var readings = await ReadAsync([.. InTurn(models, rounds).Select(m => new Counting(m, work, units))], cancellation);
            rows.AddRange(readings.GroupBy(r => r.Model, r => r.Reading.Counters).Select(r => new LostUpdatesRow(
                r.Key, way, r.First()[Counter.Additions].Median, new(Unit.Count, [.. r.Select(c => c[Counter.LostUpdates].Median.Value)]))));
        }

        return new(rows) { Notes = Missing(models) };
    }
}
