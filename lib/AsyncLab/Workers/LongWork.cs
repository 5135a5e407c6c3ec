namespace AsyncLab;

/// <summary>
/// How long a batch of units takes that is long against all that a warm-up changes, per unit: as often as it fits into
/// a tenth of a second, at least once. Nothing is pinned: what units gain by running at the same time is the question.
/// </summary>
internal sealed record LongWork(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(Effort.IsQuick ? 30 : 100);

    public override bool IsRepeatable => true;

    public override async Task<Reading> MeasureAsync()
    {
        var nanoseconds = new List<double>();
        await Model.HostAsync(async () =>
        {
            // What starts a unit is compiled when the first one starts.
            await Model.RunAsync(Workload.Nothing, 1);
            var workload = Workload.Prepare(Units, 1);
            for (var began = Time.GetTimestamp(); nanoseconds.Count == 0 || (nanoseconds.Count < Repetition.Most && Time.GetElapsedTime(began) < Enough);)
            {
                var started = Time.GetTimestamp();
                await Model.RunAsync(workload, Units);
                nanoseconds.Add(Time.GetElapsedTime(started).TotalNanoseconds / Units);
            }
        });
        return new(new Dictionary<Counter, Samples> { [Counter.WallTime] = new(Unit.Nanoseconds, nanoseconds) });
    }
}
