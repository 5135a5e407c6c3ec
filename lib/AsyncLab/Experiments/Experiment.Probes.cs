namespace AsyncLab;

public static partial class Experiment
{
    // Calls of Python whose twins in .NET have other names; the modules of the Python worker know them.
    private static readonly string[] PythonCalls =
    [
        "python-sleep", "python-stream", "python-pipe", "python-process-output", "python-process-exit", "python-to-thread", "python-executor",
    ];

    /// <summary>
    /// Looks which calls are non-blocking: keeps many of each pending, on something from which no answer comes, and counts
    /// how many threads of the process that holds, in a process for each call. What one such call starts for all is not counted.
    /// </summary>
    /// <param name="pending">How many of each are pending at a time.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<PendingCalls> ProbeAsync(int pending = 8, CancellationToken cancellation = default)
    {
        Model[] models = [Model.Task, Python.Asyncio];
        CallProbe[] asked =
        [
            .. Unanswered.Names.Select(name => new CallProbe(Model.Task, Workload.Nothing, pending, name)),
            .. PythonCalls.Select(name => new CallProbe(Python.Asyncio, Workload.Nothing, pending, name)),
        ];
        var read = await ReadAsync(asked, 1, cancellation);
        var answered = read.Select(r => (Asked: (CallProbe)r.Request, Reading: r.Readings[0])).ToArray();
        return new([.. answered.Where(a => a.Reading.Rungs is not null).Select(a => ToCall(a.Asked, a.Reading.Rungs!))])
        {
            Notes = [.. Missing(models), .. answered.Where(a => a.Reading.Rungs is null).Select(a =>
                Texts.Format("PendingCalls_not_here", Texts.Get($"Pending_{a.Asked.Call}"), a.Reading.Wall))],
        };
    }

    private static PendingCall ToCall(CallProbe asked, IReadOnlyDictionary<string, Samples> held)
    {
        var pending = Quantity.Count(asked.Units);
        var callers = AtMost(pending, held[CallProbe.Callers].Median);
        return new(asked.Call, asked.Model.Runtime, pending, callers, AtMost(pending - callers, held[CallProbe.Others].Median));

        static Quantity AtMost(Quantity most, Quantity count) => count < most ? count : most;
    }
}
