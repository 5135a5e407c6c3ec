namespace AsyncLab;

public static partial class Experiment
{
    // Round by round, beginning with another one each time: what drifts, drifts for all.
    private static IEnumerable<Request> InTurn(Request[] all, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        return Enumerable.Range(0, rounds).SelectMany(round => all.Select((_, i) => all[(round + i) % all.Length]));
    }

    // Beside each other only where there is room for all of them.
    private static int AtATime(Request[] turns)
    {
        var wanted = turns.Select(r => r.AtATime).DefaultIfEmpty(1).Min();
        return wanted == 1 || Container.Current.Fits(turns) ? wanted : 1;
    }

    private static void Check(IReadOnlyCollection<Request> asked)
    {
        ArgumentOutOfRangeException.ThrowIfZero(asked.Count, "models");
        foreach (var request in asked)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(request.Units, 1, "units");
            request.Model.Accept(request.Workload);
        }
    }

    /// <summary>
    /// Has workers measure, a process a value. For a quick look one process gives all values of a request, where a second
    /// measurement in it finds the same, and several run beside each other, where they hardly disturb each other.
    /// </summary>
    /// <param name="asked">What is measured, where its runtime is there.</param>
    /// <param name="rounds">How many values each gets.</param>
    /// <param name="cancellation">Ends the measurements and their processes, as does a reader who stops the cell.</param>
    /// <param name="fails">What a worker that failed has measured, if anything; if not said, its failure is that of all.</param>
    /// <param name="skips">Whether there is no point any more in measuring this.</param>
    /// <returns>The readings of each request.</returns>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    private static async Task<IReadOnlyList<(Request Request, IReadOnlyList<Reading> Readings)>> ReadAsync(
        IReadOnlyList<Request> asked, int rounds, CancellationToken cancellation,
        Func<Request, WorkerException, Reading?>? fails = null, Func<Request, bool>? skips = null)
    {
        Check(asked);
        Request[] requests = [.. asked.Where(r => r.Host.IsAvailable && r.Model.Runtime.IsAvailable).Select(r => r with { Rounds = Effort.RoundsInOne(r, rounds) })];
        Request[] turns = [.. InTurn(requests, rounds).Where((r, i) => i < requests.Length || !(r.IsBrief || r.Rounds > 1))];
        var (readings, begun, gate) = (new IReadOnlyList<Reading>[turns.Length], 0, new Lock());
        var report = ExperimentProgress.Start();
        var atATime = AtATime(turns);
        using var stopped = RunningCell.StoppedOr(cancellation);
        using var measuring = await MeasuringTurn.TakeAsync(stopped.Token);
        await Parallel.ForEachAsync(
            turns.Index(), new ParallelOptions { MaxDegreeOfParallelism = atATime, CancellationToken = stopped.Token },
            async (turn, stop) => readings[turn.Index] = await MeasureAsync(turn.Item, stop));
        return [.. requests.Select(r => (r, (IReadOnlyList<Reading>)[.. turns.Zip(readings).Where(t => ReferenceEquals(t.First, r)).SelectMany(t => t.Second)]))];

        async Task<IReadOnlyList<Reading>> MeasureAsync(Request request, CancellationToken stop)
        {
            lock (gate)
            {
                report(++begun, turns.Length);
                if (skips?.Invoke(request) ?? false)
                    return [];
            }

            try
            {
                return await WorkerProcess.MeasureOutOfTurnAsync(request, WorkerProcess.Deadline, stop);
            }
            catch (WorkerException e) when (fails is not null)
            {
                lock (gate)
                    return fails(request, e) is { } reading ? [reading] : [];
            }
        }
    }
}
