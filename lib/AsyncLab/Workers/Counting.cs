namespace AsyncLab;

/// <summary>How many additions to a shared number are lost.</summary>
internal sealed record Counting(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    public override async Task<Reading> MeasureAsync()
    {
        var add = (Workload.Add)Workload;
        // The first calls are slow and meet nobody.
        await Model.HostAsync(() => Model.RunAsync(add, Units));
        Workload.Add.Sum = 0;
        await Model.HostAsync(() => Model.RunAsync(add, Units));
        var added = (double)add.Times * Units;
        return new(new Dictionary<Counter, Samples>
        {
            [Counter.Additions] = new(Unit.Count, [added]),
            [Counter.LostUpdates] = new(Unit.Count, [added - Workload.Add.Sum]),
        });
    }
}
