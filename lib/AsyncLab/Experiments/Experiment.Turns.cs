namespace AsyncLab;

public static partial class Experiment
{
    /// <summary>Compares how long a message takes from one unit to another and back, on one CPU: the cost of a context switch, twice.</summary>
    /// <param name="models">The models to compare.</param>
    /// <param name="rounds">How many values each model gets; a round measures every model once.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed, or units of a model cannot answer messages.</exception>
    public static async Task<Comparison> PingPongAsync(
        IReadOnlyList<Model> models, int rounds = 9, CancellationToken cancellation = default)
    {
        var requests = models.Select(m => new PingPong(m, Workload.Nothing));
        return new(await MeasureAsync([.. requests], Effort.RoundsToLookAt(rounds), cancellation)) { Cost = Cost.RoundTrip, Notes = Missing(models) };
    }

    /// <summary>Observes which unit runs when, and on which thread of the operating system.</summary>
    /// <param name="models">The models to observe, one after the other.</param>
    /// <param name="workload">What a unit does.</param>
    /// <param name="units">How many units run beside each other; a reader can follow four to twenty.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Timeline> TimelineAsync(
        IReadOnlyList<Model> models, Workload workload, int units = 8, CancellationToken cancellation = default)
    {
        var readings = await ReadAsync([.. models.Select(m => new TracedUnits(m, workload, units))], 1, cancellation);
        return new([.. readings.Select(r => new Track(r.Request.Model, r.Readings[0].Spans ?? []))]) { Notes = Missing(models) };
    }

    /// <summary>
    /// Observes how regularly an event loop gets to a coroutine that wants its turn every 10 ms, while units do blocking work:
    /// in the loop itself (<see cref="Model.EventLoop"/>), or in threads or processes that the loop awaits.
    /// </summary>
    /// <param name="models">Where the units work.</param>
    /// <param name="workload">What a unit does, without giving way.</param>
    /// <param name="units">How many there are.</param>
    /// <param name="rounds">How many times each model is observed; three at least, if a claim is to be judged.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Heartbeat> HeartbeatAsync(
        IReadOnlyList<Model> models, Workload workload, int units = 4, int rounds = 1, CancellationToken cancellation = default)
    {
        var readings = await ReadAsync([.. models.Select(m => new LoopBeats(m, workload, units))], Effort.Rounds(rounds), cancellation);
        return new([.. readings.Select(r => Heartbeat.Join(r.Request.Model, units, r.Readings))])
        {
            Work = Texts.Get(workload.Blocks ? "Work_blocking" : "Work_computing"),
            Notes = Missing(models),
        };
    }
}
