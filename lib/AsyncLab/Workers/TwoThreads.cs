namespace AsyncLab;

/// <summary>How many times the work of one thread several threads do in its time, and no more than the CPUs that they were given.</summary>
internal sealed record TwoThreads(Model Model, Workload Workload, int Units = 2) : Request(Model, Workload, Units)
{
    private static readonly int Repetitions = Effort.IsQuick ? 2 : 5;

    public override async Task<Reading> MeasureAsync()
    {
        // The first thread of a process takes longer to start.
        await RunAsync(Units);
        var ratios = new double[Repetitions];
        for (var i = 0; i < Repetitions; i++)
        {
            var (alone, _) = await RunAsync(1);
            var (together, cpus) = await RunAsync(Units);
            // Among many neighbours one thread gets a share, and two get two of them: only the system knows how small it was.
            ratios[i] = Math.Min(Units * (alone / together), cpus);
        }

        return new(new Dictionary<Counter, Samples> { [Counter.Capacity] = new(Unit.Ratio, ratios) });
    }

    private async Task<(TimeSpan Wall, double Cpus)> RunAsync(int units)
    {
        var (started, used) = (Time.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Model.RunAsync(Workload, units);
        var wall = Time.GetElapsedTime(started);
        return (wall, (Environment.CpuUsage.TotalTime - used) / wall);
    }
}
