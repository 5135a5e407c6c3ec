using System.Threading.Channels;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Requests;

/// <summary>Has requests answered one after the other.</summary>
/// <param name="answers">Answers them.</param>
internal sealed class RequestQueue(Answers answers)
{
    private readonly Channel<(long Number, ReceivedMessage Request)> _waiting = Channel.CreateUnbounded<(long, ReceivedMessage)>();
    private long _received;
    private long _aborted;

    /// <summary>Takes a request, which waits for those before it.</summary>
    public void Add(ReceivedMessage request) => _waiting.Writer.TryWrite((Interlocked.Increment(ref _received), request));

    /// <summary>Lets no cell run that waits now.</summary>
    public void AbortWaitingCells() => Volatile.Write(ref _aborted, Volatile.Read(ref _received));

    /// <summary>Has what comes answered, until it is told to stop.</summary>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        await foreach (var (number, request) in _waiting.Reader.ReadAllAsync(stop))
        {
            if (request.Header.Type == ExecuteRequest.Type && number <= Volatile.Read(ref _aborted))
                answers.Refuse(request);
            else
                await answers.GiveAsync(request, stop);
        }
    }
}
