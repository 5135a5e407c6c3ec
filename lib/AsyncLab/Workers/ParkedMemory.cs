using System.Diagnostics;

namespace AsyncLab;

/// <summary>What units weigh that have started and wait, per unit.</summary>
internal sealed record ParkedMemory(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    // Bytes are counted, not time.
    public override bool IsMostlyIdle => true;

    public override async Task<Reading> MeasureAsync()
    {
        // Written to before it is counted: the list of units is ours, not theirs.
        var parked = new object[Units];
        Array.Fill(parked, this);
        var before = ReadSelf();
        await Model.HostAsync(() => Model.ParkAsync(Workload, parked));
        var after = ReadSelf();
        var children = parked.OfType<Process>().Select(ProcessMemory.Read).ToArray();
        GC.KeepAlive(parked);

        // A unit in a process of its own is weighed there: the pages that it shares with us change what we weigh.
        return new(children.Length > 0
            ? PerUnit(counter => children.Sum(child => child[counter]), children[0].Keys)
            : PerUnit(counter => after[counter] - before[counter], after.Keys));
    }

    private static Dictionary<Counter, double> ReadSelf()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return new(ProcessMemory.Read()) { [Counter.ManagedMemory] = GC.GetTotalMemory(forceFullCollection: true) };
    }

    private Dictionary<Counter, Samples> PerUnit(Func<Counter, double> bytes, IEnumerable<Counter> counters) =>
        counters.ToDictionary(c => c, c => new Samples(Unit.Bytes, [bytes(c) / Units]));
}
