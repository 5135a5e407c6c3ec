namespace AsyncLab;

/// <summary>How many times the work of one unit several units do in its time.</summary>
internal sealed record TwoThreads(Model Model, Workload Workload, int Units = 2) : Request(Model, Workload, Units)
{
    private static readonly int Repetitions = Effort.IsQuick ? 3 : 5;

    public override async Task<Reading> MeasureAsync()
    {
        // The first thread of a process takes longer to start.
        await TimeAsync(Units);
        var ratios = new double[Repetitions];
        for (var i = 0; i < Repetitions; i++)
            ratios[i] = Units * (await TimeAsync(1) / await TimeAsync(Units));
        return new(new Dictionary<Counter, Samples> { [Counter.Capacity] = new(Unit.Ratio, ratios) });
    }

    private async Task<TimeSpan> TimeAsync(int units)
    {
        var started = Time.GetTimestamp();
        await Model.RunAsync(Workload, units);
        return Time.GetElapsedTime(started);
    }
}
