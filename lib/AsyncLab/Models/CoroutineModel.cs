namespace AsyncLab;

/// <summary>Units are coroutines; whoever hosts the measurement runs them.</summary>
internal class CoroutineModel(string id) : Model(id)
{
    internal override Counter Weight => Counter.ManagedMemory;

    internal override int Most => 1_000_000;

    internal override Quantity Allowance => Quantity.Bytes(1 << 10);

    internal override int Tasks => 0;

    internal override Task RunAsync(Workload workload, int units)
    {
        if (units == 1)
            return UnitAsync(workload);
        var running = new Task[units];
        for (var i = 0; i < units; i++)
            running[i] = UnitAsync(workload);
        return System.Threading.Tasks.Task.WhenAll(running);
    }

    internal override async Task RepeatAsync(Workload workload, int units, int times)
    {
        // Straight to the one unit: looking up which RunAsync is meant would be part of what is timed.
        for (var i = times; i > 0; i--)
            await (units == 1 ? UnitAsync(workload) : RunAsync(workload, units));
    }

    internal override object Park(Workload workload) => workload.RunAsync();

    internal override async Task SettleAsync(object[] parked)
    {
        while (System.Threading.ThreadPool.PendingWorkItemCount > 0)
            await System.Threading.Tasks.Task.Delay(10);
    }

    internal override Task RequestAsync(Workload workload) => RunAsync(workload, 1);

    internal override Task OffloadAsync(Workload workload) => System.Threading.Tasks.Task.Run(workload.Run);

    internal override Partner StartPartner() => new CoroutinePartner();

    // Giving way once makes the unit a scheduled one, not a call.
    private static async Task UnitAsync(Workload workload)
    {
        await System.Threading.Tasks.Task.Yield();
        await workload.RunAsync();
    }
}
