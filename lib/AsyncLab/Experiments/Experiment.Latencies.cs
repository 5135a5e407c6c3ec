namespace AsyncLab;

public static partial class Experiment
{
    /// <summary>
    /// Measures how long single steps take on this machine, from a method call to the start of a process, in .NET and,
    /// where there is one, in CPython. What is no I/O is measured in the first round only: no claim rests on it.
    /// </summary>
    /// <param name="rounds">How many values each step gets that reads or writes; three at least, if a claim is to be judged.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<LatencyLadder> LatencyLadderAsync(int rounds = 3, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        Model[] models = [Model.Sequential, Python.Sequential];
        var (wanted, inOne) = (Effort.Rounds(rounds), Effort.IsQuick ? Effort.Rounds(rounds) : 1);
        var first = await ReadAsync([.. models.Select(m => new Latencies(m, Workload.Nothing))], inOne, cancellation);
        var again = wanted == inOne ? [] : await ReadAsync(
            [.. models.Select(m => new Latencies(m, Workload.Nothing, Part: LadderPart.InputOutput))], wanted - inOne, cancellation);
        return new(Rung.All(Of(Model.Sequential), Of(Python.Sequential))) { Notes = Missing(models) };

        Dictionary<string, Samples> Of(Model model)
        {
            var rungs = first.Concat(again).Where(r => r.Request.Model == model).SelectMany(r => r.Readings).Select(r => r.Rungs!).ToArray();
            return rungs.SelectMany(r => r.Keys).Distinct().ToDictionary(
                id => id, id => new Samples(Unit.Nanoseconds, [.. rungs.Where(r => r.ContainsKey(id)).Select(r => r[id].Median.Value)]));
        }
    }
}
