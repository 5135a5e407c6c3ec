namespace AsyncLab;

/// <summary>What becomes of a variable that is 1 at first, when units one after the other add 1 to it.</summary>
/// <param name="Model">How the units run.</param>
/// <param name="Workload">Always <see cref="Workload.AddOne"/>.</param>
/// <param name="Units">How many there are.</param>
internal sealed record SharedVariable(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    // Whoever sees what, sees it at any speed.
    public override bool IsMostlyIdle => true;

    public override async Task<Reading> MeasureAsync()
    {
        Workload.AddOne.Variable = 1;
        await Model.HostAsync(async () =>
        {
            for (var i = 0; i < Units; i++)
                await Model.RunAsync(Workload, 1);
        });
        return new(new Dictionary<Counter, Samples>
        {
            [Counter.SeenByUnit] = new(Unit.Count, [Workload.AddOne.LastSeen]),
            [Counter.SeenByParent] = new(Unit.Count, [Workload.AddOne.Variable]),
        });
    }
}
