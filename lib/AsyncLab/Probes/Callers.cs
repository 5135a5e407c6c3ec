using System.Diagnostics;

namespace AsyncLab;

/// <summary>Makes calls, each from a thread of its own, and looks how many threads that holds.</summary>
/// <param name="time">The clock.</param>
internal sealed class Callers(TimeProvider time)
{
    private const int CalmLooks = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly List<Task> _pending = [];
    private int _calling;

    /// <summary>Makes the calls, and looks when nothing changes any more.</summary>
    /// <returns>How many callers have not come back from their call, and how many threads the process has that are not idle in the pool.</returns>
    /// <exception cref="InvalidOperationException">A call has been completed.</exception>
    public (int Calling, int Held) Make(IReadOnlyCollection<Func<Task>> calls)
    {
        foreach (var call in calls)
        {
            Interlocked.Increment(ref _calling);
            new Thread(() => Make(call)) { IsBackground = true }.Start();
        }

        var held = Settle();
        lock (_pending)
        {
            return _pending.FirstOrDefault(p => p.IsCompleted) is { } done
                ? throw new InvalidOperationException($"A call that has no answer was completed: {done.Status} {done.Exception?.InnerException?.Message}")
                : held;
        }
    }

    private void Make(Func<Task> call)
    {
        var pending = call();
        lock (_pending)
            _pending.Add(pending);
        Interlocked.Decrement(ref _calling);
    }

    private (int Calling, int Held) Settle()
    {
        var (last, calm) = (Look(), 0);
        for (var started = time.GetTimestamp(); calm < CalmLooks && time.GetElapsedTime(started) < Patience;)
        {
            Thread.Sleep(Pause);
            var now = Look();
            calm = now == last && OnlyWeRun() ? calm + 1 : 0;
            last = now;
        }

        return last;
    }

    // On a busy machine a thread may want to run for long before it does.
    private static bool OnlyWeRun()
    {
        using var process = Process.GetCurrentProcess();
        return process.Threads.Cast<ProcessThread>().Count(IsAwake) <= 1;
    }

    private static bool IsAwake(ProcessThread thread)
    {
        try
        {
            return thread.ThreadState is System.Diagnostics.ThreadState.Running or System.Diagnostics.ThreadState.Ready or System.Diagnostics.ThreadState.Standby;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended since.
            return false;
        }
    }

    private (int Calling, int Held) Look()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        var idle = ThreadPool.ThreadCount - (most - available);
        return (Volatile.Read(ref _calling), ProcessUsage.Threads - idle);
    }
}
