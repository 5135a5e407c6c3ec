namespace AsyncLab;

/// <summary>Two coroutines that give way to each other and hand nothing over: the bare switch of an event loop, there and back.</summary>
internal sealed class TurnTaking : Repeatable
{
    private readonly Task _other;
    private bool _over;

    /// <summary>Starts the other coroutine.</summary>
    /// <param name="atEachTurn">What it does when it has its turn.</param>
    public TurnTaking(Action? atEachTurn = null) => _other = GiveWayAsync(atEachTurn);

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

    private async Task GiveWayAsync(Action? atEachTurn)
    {
        while (!_over)
        {
            atEachTurn?.Invoke();
            await Task.Yield();
        }
    }
}
