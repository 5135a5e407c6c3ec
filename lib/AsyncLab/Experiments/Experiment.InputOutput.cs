namespace AsyncLab;

public static partial class Experiment
{
    private static readonly Model[] WaysToUseADevice =
        [Model.Sequential, Model.Thread, Model.EventLoop, Python.Sequential, Python.Thread, Python.Asyncio];

    /// <summary>
    /// Has operations of a device done that a coroutine asks for all at once, by blocking calls, by blocking calls in
    /// threads, and by awaited calls: how long it takes, with how many threads, and whether the loop goes on meanwhile.
    /// </summary>
    /// <param name="workload">One operation.</param>
    /// <param name="operation">What it is, in a word or two.</param>
    /// <param name="units">How many are asked for.</param>
    /// <param name="rounds">How many values each way gets; a round measures every way once.</param>
    /// <param name="models">The ways; those above in every runtime, if not said.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<InputOutput> InputOutputAsync(
        Workload workload, string operation, int units = 20, int rounds = 3, IReadOnlyList<Model>? models = null, CancellationToken cancellation = default)
    {
        if (workload.Missing is { } missing)
            return new([]) { Operation = operation, Notes = [missing] };
        models ??= WaysToUseADevice;
        var requests = models.Select(m => new InputOutputCalls(m, workload, Effort.Operations(units)));
        return new(await MeasureAsync([.. requests], rounds, cancellation)) { Operation = operation, Notes = Missing(models) };
    }

    /// <summary>
    /// Has requests answered that a coroutine sends all at once to a server on this machine, which takes its time: see
    /// <see cref="InputOutputAsync"/>. The server is a process of its own, for as long as the experiment runs.
    /// </summary>
    /// <param name="answer">How long the server takes to answer.</param>
    /// <param name="units">How many requests there are.</param>
    /// <param name="rounds">How many values each way gets.</param>
    /// <param name="models">The ways; all, if not said.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<InputOutput> ExchangeAsync(
        TimeSpan answer, int units = 8, int rounds = 1, IReadOnlyList<Model>? models = null, CancellationToken cancellation = default)
    {
        using var server = await LateServer.StartAsync(answer, cancellation);
        var operation = Texts.Format("InputOutput_exchange", Quantity.Time(answer));
        return await InputOutputAsync(new Workload.Ask(server.Port), operation, units, rounds, models, cancellation);
    }
}
