namespace AsyncLab;

/// <summary>Units are work items that threads of the pool run and, while they wait, are held by.</summary>
internal sealed class ThreadPoolModel(string id, bool isCold) : Model(id)
{
    private int _threads;

    // A burst is cold only once in the life of a process.
    internal override bool IsCold => isCold;

    internal override int Most => 10_000;

    internal override Counter Weight => Counter.ResidentMemory;

    internal override Quantity Allowance => Quantity.Bytes(32 << 10);

    internal override Task RunAsync(Workload workload, int units)
    {
        if (workload.Blocks)
            Have(units);
        var running = new Task[units];
        for (var i = 0; i < units; i++)
            running[i] = System.Threading.Tasks.Task.Run(workload.Run);
        return System.Threading.Tasks.Task.WhenAll(running);
    }

    internal override Task RequestAsync(Workload workload) => System.Threading.Tasks.Task.Run(workload.Run);

    internal override object Park(Workload workload)
    {
        using var runs = new ManualResetEventSlim();
        Have(System.Threading.ThreadPool.ThreadCount + 1);
        var unit = System.Threading.Tasks.Task.Run(() =>
        {
            runs.Set();
            workload.Run();
        });
        runs.Wait();
        return unit;
    }

    // Left alone, the pool adds a thread or two a second to those that wait. A pool that has met its load before
    // has as many as that needs; asking for them comes to the same and takes no minutes.
    private void Have(int threads)
    {
        if (isCold || threads <= _threads)
            return;
        _threads = Math.Min(threads, Most);
        System.Threading.ThreadPool.GetMinThreads(out _, out var completionPorts);
        System.Threading.ThreadPool.SetMinThreads(_threads, completionPorts);
    }
}
