namespace AsyncLab;

public static partial class Experiment
{
    // A worker for each runtime, in which all ways are tried one after the other.
    private static async Task<Practised> PracticeTogetherAsync(Practice practice, int rounds, CancellationToken cancellation)
    {
        if (practice.Missing is { } missing)
            return new(practice, []) { Notes = [missing] };
        var ways = practice.Ways.Where(w => w.Runtime.IsAvailable).ToArray();
        var readings = ways.ToDictionary(w => w, _ => new List<Reading>());
        var runtimes = ways.GroupBy(w => w.Runtime).Select(g => g.ToArray()).ToArray();
        // They wait nearly all the time: for a quick look the runtimes do that beside each other.
        var turns = InTurn(runtimes, Effort.RoundsToLookAt(rounds)).Chunk(Effort.IsQuick ? runtimes.Length : 1).ToArray();
        var report = ExperimentProgress.Start();
        foreach (var (i, beside) in turns.Index())
        {
            report(i + 1, turns.Length);
            using var turn = await MeasuringTurn.TakeAsync(cancellation);
            var all = await Task.WhenAll(beside.Select(w =>
                WorkerProcess.MeasureOutOfTurnAsync(PracticedWay.Of(w), WorkerProcess.Deadline, cancellation)));
            foreach (var (way, reading) in beside.Zip(all).SelectMany(b => b.First.Select(w => (w, b.Second))))
                readings[way].Add(PracticedWay.PartOf(reading, way));
        }

        return new(practice, [.. ways.Select(w => new Trial(w, readings[w]))]) { Notes = Missing(practice.Ways.Select(w => w.Host)) };
    }
}
