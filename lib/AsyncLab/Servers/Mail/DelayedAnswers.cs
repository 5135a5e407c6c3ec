using System.Threading.Channels;

namespace AsyncLab;

/// <summary>
/// Sends answers a time after the question came, as if they came from far away: what is delayed is the answer and not the
/// work, so that the answers to questions that came together come together.
/// </summary>
internal sealed class DelayedAnswers
{
    private readonly Channel<(long Due, ReadOnlyMemory<byte> Bytes)> _waiting;
    private readonly Stream _stream;
    private readonly TimeSpan _delay;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly Task _sending;

    /// <summary>Begins to send.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="delay">How long after the question.</param>
    /// <param name="limits">How many answers may wait, and for how long.</param>
    public DelayedAnswers(Stream stream, TimeSpan delay, MailLimits limits)
    {
        (_stream, _delay, _patience) = (stream, delay, limits.Patience);
        _waiting = Channel.CreateBounded<(long, ReadOnlyMemory<byte>)>(
            new BoundedChannelOptions(limits.PendingAnswers) { SingleReader = true, SingleWriter = true });
        _sending = SendAllAsync();
    }

    /// <summary>Takes an answer; waits while too many wait already.</summary>
    /// <param name="asked">When the question came, as a timestamp.</param>
    /// <param name="bytes">The answer.</param>
    /// <exception cref="ChannelClosedException">The client is gone.</exception>
    public ValueTask AddAsync(long asked, ReadOnlyMemory<byte> bytes) =>
        _waiting.Writer.WriteAsync((asked + (long)(_delay.TotalSeconds * _time.TimestampFrequency), bytes));

    /// <summary>Returns when all answers have been sent, or cannot be.</summary>
    public Task EndAsync()
    {
        _waiting.Writer.TryComplete();
        return _sending;
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var (due, bytes) in _waiting.Reader.ReadAllAsync())
            {
                while (_time.GetElapsedTime(_time.GetTimestamp(), due) is { Ticks: > 0 } left)
                    await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), _time);
                using var patience = new CancellationTokenSource(_patience);
                await _stream.WriteAsync(bytes, patience.Token);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Whoever has more to say learns of it.
            _waiting.Writer.TryComplete(e);
        }
    }
}
