namespace AsyncLab;

public static partial class Experiment
{
    private static readonly Model[] Coroutines = [Model.EventLoop, Python.Asyncio];

    /// <summary>Measures how the time of units that start at once grows with their number, each burst in a process of its own, on one CPU.</summary>
    /// <param name="growths">Which models, and at which numbers of units.</param>
    /// <param name="workload">What a unit does.</param>
    /// <param name="rounds">How many values each place gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    public static Task<Sweep> BurstAsync(
        IReadOnlyList<Growth> growths, Workload workload, int rounds = 3, CancellationToken cancellation = default) =>
        GrowAsync(growths, (model, units) => new Burst(model, workload, units), rounds, cancellation);

    /// <summary>Measures what coroutines take of the time that plain code takes: for waits, and for chores in which nothing waits beside anything else.</summary>
    /// <param name="rounds">How many values each chore gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<Payoff> PayoffAsync(int rounds = 3, CancellationToken cancellation = default)
    {
        var rungs = await RungsAsync(m => new Payoffs(m, Workload.Nothing), rounds, cancellation);
        return new(Enum.GetValues<Chore>().ToDictionary(
            chore => chore, chore => RatiosOf(rungs, $"{chore}", runtime => Payoff.LabelOf(chore, runtime))))
        { Notes = Missing(Coroutines) };
    }

    /// <summary>Counts how many turns another coroutine of the same event loop gets at each word of the language, and at the word's plain twin.</summary>
    /// <param name="rounds">How many values each word gets.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<WordCounts> WordsAsync(int rounds = 3, CancellationToken cancellation = default)
    {
        var rungs = await RungsAsync(m => new FourWords(m, Workload.Nothing), rounds, cancellation);
        return new(Of(w => $"{w}"), Of(FourWords.Plain)) { Notes = Missing(Coroutines) };

        Dictionary<Word, IReadOnlyList<Ratio>> Of(Func<Word, string> name) => Enum.GetValues<Word>().ToDictionary(
            word => word,
            word => RatiosOf(rungs, name(word), runtime => Texts.Get(runtime == Runtime.DotNet ? $"CSharp_{word}" : $"Word_{word}")));
    }

    private static IReadOnlyList<Ratio> RatiosOf(
        IReadOnlyDictionary<Model, IReadOnlyDictionary<string, Samples>> rungs, string name, Func<Runtime, string> label) =>
        [.. rungs.Select(r => new Ratio(r.Key, Model.Sequential, r.Value[name]) { Label = label(r.Key.Runtime) })];

    // The median of a process is its value, as everywhere.
    private static async Task<IReadOnlyDictionary<Model, IReadOnlyDictionary<string, Samples>>> RungsAsync(
        Func<Model, Request> ask, int rounds, CancellationToken cancellation)
    {
        var read = await ReadAsync([.. Coroutines.Select(ask)], Effort.Rounds(rounds), cancellation);
        return read.ToDictionary(
            r => r.Request.Model,
            r => (IReadOnlyDictionary<string, Samples>)r.Readings[0].Rungs!.Keys.ToDictionary(
                name => name, name => new Samples(Unit.Ratio, [.. r.Readings.Select(reading => reading.Rungs![name].Median.Value)])));
    }
}
