namespace AsyncLab;

public static partial class Experiment
{
    // What a quick look goes up to.
    private const int QuickConnections = 1_000;

    // One or three tenths of a second, or longer where there are more connections than can have spoken by then.
    private static int Moments => Effort.IsQuick ? 10 : 30;

    private static readonly int[] Connections = [10, 100, 1_000, 10_000];
    private static readonly Model[] WaysToServe = [Model.Thread, Model.Task, Python.Thread, Python.Asyncio];

    /// <summary>
    /// Has servers echo the messages of more and more connections, a hundred of which speak every 10 ms, with a thread or a
    /// coroutine for each. Servers and clients are processes of their own. Claims rest on the largest number.
    /// </summary>
    /// <param name="connections">How many connections, ascending; 10 to 10,000, if not said, and no more than 1,000 in a quick look.</param>
    /// <param name="rounds">How many values the largest number gets; the others get one, for a look at the way there.</param>
    /// <param name="models">What serves a connection; threads and coroutines of every runtime, if not said.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer connections or rounds than one.</exception>
    public static Task<Echo> EchoAsync(
        IReadOnlyList<int>? connections = null, int rounds = 3, IReadOnlyList<Model>? models = null, CancellationToken cancellation = default) =>
        EchoAsync(connections ?? Connections, rounds, models ?? WaysToServe, Descriptors.Most, cancellation);

    internal static async Task<Echo> EchoAsync(
        IReadOnlyList<int> connections, int rounds, IReadOnlyList<Model> models, double descriptors, CancellationToken cancellation)
    {
        var places = Effort.Places([.. connections.Select(n => Effort.IsQuick ? Math.Min(n, QuickConnections) : n).Distinct()]);
        var (container, walls) = (Container.Current, new List<Wall>());
        var granted = models.Where(m => m.Runtime.IsAvailable).ToDictionary(m => m, m => places.TakeWhile(n => Forbidden(m, n) is null).ToArray());
        foreach (var (model, numbers) in granted.Where(g => g.Value.Length < places.Count))
            walls.Add(new(model, Quantity.Count(places[numbers.Length]), Forbidden(model, places[numbers.Length])!));
        // Where one model has to stop, the others are compared with it.
        var last = granted.Values.Where(g => g.Length > 0).Select(g => g[^1]).ToHashSet();
        var requests = granted.SelectMany(g => g.Value.Select(n => new EchoClients(g.Key, Workload.Nothing, n, Moments) { IsBrief = !last.Contains(n) })).ToArray();
        var points = requests.Length > 0 ? await MeasureAsync(requests, rounds, cancellation, walls) : [];
        return new(points) { Walls = [.. walls.GroupBy(w => w.Model).Select(g => g.MinBy(w => w.Units)!)], Notes = Missing(models) };

        string? Forbidden(Model model, int n) =>
            Descriptors.Forbids(n, descriptors) ?? (container.Cap(model, n) is { } cap && cap.Units < Quantity.Count(n) ? cap.Reason : null);
    }

    /// <summary>Observes a child that writes to its standard error: once its parent reads its standard output alone until the child stands still, and once it reads both.</summary>
    /// <param name="size">How much the child writes, in bytes: more than a pipe holds.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">The worker process failed.</exception>
    public static async Task<FullPipe> UnreadErrorsAsync(Quantity? size = null, CancellationToken cancellation = default)
    {
        var kibibytes = (size ?? Quantity.Bytes(256 << 10)).AsArrayLength() >> 10;
        var readings = await ReadAsync([new UnreadErrors(Model.Sequential, Workload.Nothing, kibibytes)], 1, cancellation);
        return FullPipe.Of(readings[0].Readings[0].Rungs!);
    }
}
