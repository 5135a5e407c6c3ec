namespace AsyncLab;

public static partial class Experiment
{
    // A worker for each runtime, in which all ways are tried one after the other.
    private static async Task<Practised> PracticeTogetherAsync(Practice practice, int rounds, CancellationToken cancellation)
    {
        if (practice.Missing is { } missing)
            return new(practice, []) { Notes = [missing] };
        var ways = practice.Ways.Where(w => w.Runtime.IsAvailable).ToArray();
        var runtimes = ways.GroupBy(w => w.Runtime).Select(g => g.ToArray()).ToArray();
        var read = await ReadAsync([.. runtimes.Select(PracticedWay.Of)], Effort.RoundsToLookAt(rounds), cancellation);
        var trials = runtimes.Zip(read).SelectMany(r => r.First.Select(way => new Trial(way, [.. r.Second.Readings.Select(reading => PracticedWay.PartOf(reading, way))])));
        return new(practice, [.. ways.Select(w => trials.Single(t => t.Way == w))]) { Notes = Missing(practice.Ways.Select(w => w.Host)) };
    }
}
