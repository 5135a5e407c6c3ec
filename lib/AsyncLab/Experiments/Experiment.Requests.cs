namespace AsyncLab;

public static partial class Experiment
{
    /// <summary>
    /// Asks for units and goes on: measures when the calls returned, when all units were done, and how much work of its own the
    /// caller did meanwhile. With <see cref="Model.Sequential"/> and its twin in Python the caller waits synchronously.
    /// </summary>
    /// <param name="models">How the units are done that are asked for.</param>
    /// <param name="workload">What a unit does.</param>
    /// <param name="units">How many are asked for, one call after the other.</param>
    /// <param name="rounds">How many values each model gets; a round measures every model once.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Requested> RequestAsync(
        IReadOnlyList<Model> models, Workload workload, int units = 1, int rounds = 3, CancellationToken cancellation = default)
    {
        var requests = models.Select(m => new RequestedWork(m, workload, units));
        return new(await MeasureAsync([.. requests], rounds, cancellation)) { Notes = Missing(models) };
    }

    /// <summary>Does one thing in several ways, each in fresh processes, which may end as they like.</summary>
    /// <param name="practice">What is done.</param>
    /// <param name="rounds">How many values each way gets; a round measures every way once.</param>
    /// <param name="server">The address of a server, for a practice that needs one.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed before it had anything to say.</exception>
    /// <exception cref="ArgumentException">The practice needs a server, and there is none.</exception>
    public static async Task<Practised> PracticeAsync(
        Practice practice, int rounds = 1, Uri? server = null, CancellationToken cancellation = default)
    {
        if (practice.NeedsServer && server is null)
            throw new ArgumentException(Texts.Get("Practice_needs_server"), nameof(server));
        if (practice.SharesProcess)
            return await PracticeTogetherAsync(practice, rounds, cancellation);
        var ways = practice.Ways.Where(w => w.Runtime.IsAvailable).ToArray();
        var ends = new List<string>();
        var read = await ReadAsync([.. ways.Select(w => PracticedWay.Of(w, server))], Effort.Rounds(rounds), cancellation, fails: (request, e) =>
        {
            ends.Add(Texts.Format("Practice_end", ways.First(w => w.Id == ((PracticedWay)request).Way), e.Reason));
            return e.LastReading ?? throw e;
        });
        return new(practice, [.. ways.Zip(read, (way, r) => new Trial(way, r.Readings))]) { Notes = [.. ends.Distinct(), .. Missing(practice.Ways.Select(w => w.Host))] };
    }
}
