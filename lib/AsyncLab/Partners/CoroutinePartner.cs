using System.Threading.Channels;

namespace AsyncLab;

/// <summary>A coroutine that answers through channels; whoever creates it decides what runs it.</summary>
internal sealed class CoroutinePartner : Partner
{
    private readonly Channel<byte> _there = Channel.CreateUnbounded<byte>(new() { SingleReader = true, SingleWriter = true });
    private readonly Channel<byte> _back = Channel.CreateUnbounded<byte>(new() { SingleReader = true, SingleWriter = true });
    private readonly Task _answering;

    public CoroutinePartner() => _answering = AnswerAsync();

    public override async Task RepeatAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _there.Writer.TryWrite(1);
            await _back.Reader.ReadAsync();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        _there.Writer.Complete();
        await _answering;
    }

    // Not with ReadAllAsync: inside it goes on in the pool, wherever it was called, and an event loop would have to wait for that.
    private async Task AnswerAsync()
    {
        while (await _there.Reader.WaitToReadAsync())
        {
            while (_there.Reader.TryRead(out var message))
                _back.Writer.TryWrite(message);
        }
    }
}
