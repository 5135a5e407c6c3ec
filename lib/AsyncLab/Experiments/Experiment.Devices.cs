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
        var turns = InTurn([.. ways.GroupBy(w => w.Runtime)], Effort.RoundsToLookAt(rounds)).ToArray();
        var report = ExperimentProgress.Start();
        foreach (var (i, together) in turns.Index())
        {
            report(i + 1, turns.Length);
            var reading = await WorkerProcess.MeasureAsync(PracticedWay.Of([.. together]), WorkerProcess.Deadline, cancellation);
            foreach (var way in together)
                readings[way].Add(PracticedWay.PartOf(reading, way));
        }

        return new(practice, [.. ways.Select(w => new Trial(w, readings[w]))]) { Notes = Missing(practice.Ways.Select(w => w.Host)) };
    }
}
