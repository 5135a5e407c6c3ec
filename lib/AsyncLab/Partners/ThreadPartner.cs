namespace AsyncLab;

/// <summary>A thread that answers through semaphores. They spin before they wait, except where there is one CPU.</summary>
internal sealed class ThreadPartner : Partner
{
    private readonly SemaphoreSlim _there = new(0);
    private readonly SemaphoreSlim _back = new(0);
    private readonly Thread _answering;
    private volatile bool _over;

    public ThreadPartner()
    {
        _answering = new(Answer) { IsBackground = true };
        _answering.Start();
    }

    public override Task RepeatAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _there.Release();
            _back.Wait();
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _over = true;
        _there.Release();
        _answering.Join();
        _there.Dispose();
        _back.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Answer()
    {
        for (_there.Wait(); !_over; _there.Wait())
            _back.Release();
    }
}
