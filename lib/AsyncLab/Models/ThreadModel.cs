namespace AsyncLab;

/// <summary>Units are threads of the operating system with the default stack size.</summary>
internal class ThreadModel(string id) : Model(id)
{
    internal override Counter Weight => Counter.ResidentMemory;

    internal override int Most => 10_000;

    internal override Quantity Allowance => Quantity.Bytes(32 << 10);

    internal override Task RunAsync(Workload workload, int units)
    {
        var threads = new Thread[units];
        for (var i = 0; i < units; i++)
            threads[i] = Start(workload);
        foreach (var thread in threads)
            thread.Join();
        return System.Threading.Tasks.Task.CompletedTask;
    }

    internal override object Park(Workload workload) => Start(workload);

    internal override async Task SettleAsync(object[] parked)
    {
        foreach (var thread in parked.Cast<Thread>())
        {
            while (!thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
                await System.Threading.Tasks.Task.Delay(1);
        }
    }

    internal override Task OffloadAsync(Workload workload)
    {
        var done = new TaskCompletionSource();
        new Thread(() =>
        {
            try
            {
                workload.Run();
                done.SetResult();
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        })
        { IsBackground = true }.Start();
        return done.Task;
    }

    internal override Partner StartPartner() => new ThreadPartner();

    private static Thread Start(Workload workload)
    {
        var thread = new Thread(workload.Run) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
