namespace AsyncLab.Servers;

/// <summary>A time in which the site answers nobody, as if it collected garbage or waited for a lock.</summary>
internal sealed class Pause
{
    private long _until;

    /// <summary>From now on nobody is answered for this time.</summary>
    public TimeSpan Begin(TimeSpan time)
    {
        Volatile.Write(ref _until, Environment.TickCount64 + (long)time.TotalMilliseconds);
        return time;
    }

    /// <summary>Waits until it is over.</summary>
    public Task EndAsync(CancellationToken cancellation)
    {
        var left = Volatile.Read(ref _until) - Environment.TickCount64;
        return left > 0 ? Task.Delay(TimeSpan.FromMilliseconds(left), cancellation) : Task.CompletedTask;
    }
}
