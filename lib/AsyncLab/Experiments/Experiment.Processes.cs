namespace AsyncLab;

public static partial class Experiment
{
    private const int TransferUnits = 2;

    // CPython takes about a hundred times as long for a step: with a hundredth of them the work is about as long in both.
    private const int StepsPerStepOfPython = 100;

    private static readonly Quantity[] TransferSizes =
        [Quantity.Bytes(1), Quantity.Bytes(64 << 10), Quantity.Bytes(4 << 20), Quantity.Bytes(64 << 20)];

    /// <summary>Observes who sees what a unit changes: units add 1 to a variable, and whoever started them reads it in the end.</summary>
    /// <param name="models">The models to observe.</param>
    /// <param name="units">How many units change the variable, one after the other.</param>
    /// <param name="rounds">How many values each model gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Isolation> IsolationAsync(
        IReadOnlyList<Model> models, int units = 4, int rounds = 3, CancellationToken cancellation = default)
    {
        var requests = models.Select(m => new SharedVariable(m, new Workload.AddOne(), units));
        return new(await MeasureAsync([.. requests], rounds, cancellation)) { Notes = Missing(models) };
    }

    /// <summary>
    /// Measures how many times faster a fixed amount of computing is done when 2, 4, … units share it, up to twice as many
    /// as there are CPUs. The base line is one after the other in the same runtime.
    /// </summary>
    /// <param name="models">How the units run.</param>
    /// <param name="iterations">How much is computed in all, in steps of <see cref="Workload.Cpu"/>; CPython computes a hundredth of it.</param>
    /// <param name="rounds">How many values each place gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<SpeedUp> SpeedUpAsync(
        IReadOnlyList<Model> models, long iterations, int rounds = 3, CancellationToken cancellation = default)
    {
        var most = 2 * Environment.ProcessorCount;
        var growths = models.Select(m => m.UpTo(Math.Min(most, m.Most), from: Effort.IsQuick ? most : 2, factor: 2));
        var requests = growths.SelectMany(g => g.Units.Select(n => new LongWork(g.Model, Workload.Cpu(Steps(g.Model, iterations) / n), n)));
        var noise = await NoiseAsync(onAllCpus: true, cancellation);
        return new(await MeasureAsync([.. Baselines(models, iterations), .. requests], rounds, cancellation)) { Notes = [.. noise, .. Missing(models)] };
    }

    /// <summary>Measures what two units cost that are handed bytes and give them back, by the number of bytes.</summary>
    /// <param name="models">How the units run.</param>
    /// <param name="iterations">How much the two compute in all, in steps of <see cref="Workload.Cpu"/>, and in CPython a hundredth of it; with 0, what remains is the hand-over.</param>
    /// <param name="rounds">How many values each place gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Transfers> TransferAsync(
        IReadOnlyList<Model> models, long iterations = 0, int rounds = 3, CancellationToken cancellation = default)
    {
        // Where units compute as well, a few bytes are as good as none.
        Quantity[] sizes = Effort.IsQuick ? [TransferSizes[0], TransferSizes[^1]] : iterations > 0 ? [TransferSizes[0], .. TransferSizes[2..]] : TransferSizes;
        var measured = models.Where(m => m.Runtime.IsAvailable).ToArray();
        Request[] baselines = iterations == 0 ? [] : [.. Baselines(measured, iterations)];
        var requests = sizes.SelectMany(s => measured.Select(m => new LongWork(m, Workload.Transfer(s, Steps(m, iterations) / TransferUnits), TransferUnits)));
        if (measured.Length == 0)
            return new([]) { Notes = Missing(models) };
        var noise = await NoiseAsync(onAllCpus: iterations > 0, cancellation);
        // Without computing there is nothing to gain, and no claim to judge.
        var points = await MeasureAsync([.. baselines, .. requests], iterations > 0 ? rounds : Effort.RoundsToLookAt(rounds), cancellation);
        // One after the other nothing is handed over: the base line of all sizes is one.
        var (alone, together) = (points.Take(baselines.Length), points.Skip(baselines.Length).Chunk(measured.Length));
        return new([.. sizes.Zip(together, (size, at) => new SpeedUp([.. alone, .. at]) { HandedOver = size })]) { Notes = [.. noise, .. Missing(models)] };
    }

    private static IEnumerable<Request> Baselines(IEnumerable<Model> models, long iterations) =>
        models.Select(m => m.Baseline).Distinct().Select(m => new LongWork(m, Workload.Cpu(Steps(m, iterations)), 1));

    private static long Steps(Model model, long iterations) => model.Runtime == Runtime.CPython ? iterations / StepsPerStepOfPython : iterations;
}
