using System.Runtime;

namespace AsyncLab;

/// <summary>Finding out that something is done.</summary>
internal static class WaysOfWaiting
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly Quantity Uncounted = Quantity.Time(TimeSpan.FromMicroseconds(1));

    public static Task SpinAsync(Stage stage) => MeasureAsync(stage, asked =>
    {
        var looks = 1;
        for (; !asked.IsCompleted; looks++)
        {
        }

        return Task.FromResult(looks);
    });

    public static Task PollAsync(Stage stage) => MeasureAsync(stage, async asked =>
    {
        var looks = 1;
        for (; !asked.IsCompleted; looks++)
            await Task.Delay(Pause);
        return looks;
    });

    public static Task AwaitAsync(Stage stage) => MeasureAsync(stage, async asked =>
    {
        await asked;
        return 0;
    });

    private static async Task MeasureAsync(Stage stage, Func<Task, Task<int>> until)
    {
        // What is compiled now is not paid for again; it is compiled in the background, which would count as well.
        await until(Asked(TimeSpan.FromMilliseconds(5)));
        for (var compiled = 0L; compiled < JitInfo.GetCompiledMethodCount();)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            await Task.Delay(Pause);
        }

        var before = ProcessUsage.Read()[Counter.CpuTime];
        stage.Begin();
        var done = Asked(Wait);
        var looks = await until(done);
        var noticed = stage.Now;
        var used = ProcessUsage.Read()[Counter.CpuTime] - before;
        stage.Note("cpu", used > Uncounted ? used : Uncounted);
        stage.Note("late", noticed - await done);
        stage.Note("looks", Quantity.Count(looks));

        // A thread of its own: whoever spins may hold all those of the pool.
        Task<Quantity> Asked(TimeSpan wait)
        {
            var source = new TaskCompletionSource<Quantity>(TaskCreationOptions.RunContinuationsAsynchronously);
            new Thread(() =>
            {
                Thread.Sleep(wait);
                source.SetResult(stage.Now);
            })
            { IsBackground = true }.Start();
            return source.Task;
        }
    }
}
