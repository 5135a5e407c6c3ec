namespace AsyncLab;

/// <summary>Two coroutines that give way to each other and hand nothing over: the bare switch of an event loop, there and back.</summary>
internal sealed class TurnTaking : Repeatable
{
    private readonly Task _other;
    private bool _over;

    public TurnTaking() => _other = GiveWayAsync();

    public override async Task RepeatAsync(int times)
    {
        for (var i = 0; i < times; i++)
            await Task.Yield();
    }

    public override async ValueTask DisposeAsync()
    {
        _over = true;
        await _other;
    }

    private async Task GiveWayAsync()
    {
        while (!_over)
            await Task.Yield();
    }
}
