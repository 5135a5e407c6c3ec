namespace AsyncLab;

public static partial class Experiment
{
    /// <summary>Fetches a page many times at once, with more or fewer connections.</summary>
    /// <param name="page">The page.</param>
    /// <param name="connections">The numbers of connections to allow, ascending.</param>
    /// <param name="requests">How many times it is fetched.</param>
    /// <param name="rounds">How many values each number gets; one for a quick look.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<ConnectionLimits> ConnectionsAsync(
        Uri page, IReadOnlyList<int> connections, int requests = 32, int rounds = 1, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(connections.DefaultIfEmpty().Min(), 1, nameof(connections));
        Model[] models = [Model.EventLoop, Python.Asyncio];
        var asked = models.Where(m => m.Runtime.IsAvailable).SelectMany(m => Effort.Places(connections).Select(most => (Model: m, Most: most))).ToArray();
        var points = await MeasureAsync(
            [.. asked.Select(a => new InputOutputCalls(a.Model, Workload.Fetch(page, a.Most), requests))], Effort.RoundsToLookAt(rounds), cancellation);
        return new([.. points.Zip(asked, (p, a) => p with { Units = a.Most })]) { Requests = requests, Notes = Missing(models) };
    }

    /// <summary>Puts a web server, or whatever a workload asks, under load that a closed and an open loop make, and disturbs it in between.</summary>
    /// <param name="workload">One request.</param>
    /// <param name="disturbance">What disturbs: done once, after two fifths of the time.</param>
    /// <param name="requests">How many requests the open loop makes; a p99 needs more than a hundred.</param>
    /// <param name="interval">The time from one request to the next, as planned.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<LoadTest> LoadAsync(
        Workload workload, Workload disturbance, int requests, TimeSpan interval, CancellationToken cancellation = default)
    {
        Model[] models = [Model.Task, Python.Asyncio];
        var asked = models.SelectMany(m => Enum.GetValues<LoadLoop>().Select(loop => new Load(m, workload, requests, loop, interval, disturbance))).ToArray();
        var readings = await ReadAsync(asked, 1, cancellation);
        return new([.. readings.Select(r => LoadRun.Of((Load)r.Request, r.Readings[0]))]) { Notes = Missing(models) };
    }
}
