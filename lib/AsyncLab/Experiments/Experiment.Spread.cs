namespace AsyncLab;

public static partial class Experiment
{
    /// <summary>Measures the same thing in several processes and keeps every repetition: what it costs to start and finish one unit.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rounds">How many processes.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Spread> SpreadAsync(Model model, int rounds = 3, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var readings = await ReadAsync([.. Enumerable.Repeat(new StartAndFinish(model, Workload.Nothing, 1), Effort.Rounds(rounds))], 1, cancellation);
        return new(model, [.. readings.Select(r => r.Readings[0].Counters[Counter.WallTime])]);
    }
}
