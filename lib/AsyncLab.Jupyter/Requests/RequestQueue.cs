using System.Text.Json.Nodes;
using System.Threading.Channels;
using AsyncLab.Jupyter.Channels;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Requests;

/// <summary>Answers the requests of a channel, one after the other.</summary>
/// <param name="channel">The channel.</param>
/// <param name="frontends">Who asks.</param>
/// <param name="handlers">Who answers.</param>
/// <param name="log">Learns of requests that nobody answers.</param>
internal sealed class RequestQueue(ChannelName channel, Frontends frontends, RequestHandlers handlers, KernelLog log)
{
    private readonly Channel<(long Number, ReceivedMessage Request)> _waiting = Channel.CreateUnbounded<(long, ReceivedMessage)>();
    private long _received;
    private long _aborted;

    /// <summary>Takes a request, which waits for those before it.</summary>
    public void Add(ReceivedMessage request) => _waiting.Writer.TryWrite((Interlocked.Increment(ref _received), request));

    /// <summary>Lets no cell run that waits now.</summary>
    public void AbortWaitingCells() => Volatile.Write(ref _aborted, Volatile.Read(ref _received));

    /// <summary>Answers what comes, until it is told to stop; what it has begun it ends.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await AnswerNextAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Nothing more is to come.
            }
        }
    }

    private async Task AnswerNextAsync(CancellationToken stop)
    {
        var (number, request) = await _waiting.Reader.ReadAsync(stop);
        frontends.PublishStatus("busy", request);
        await AnswerAsync(number, request, stop);
        frontends.PublishStatus("idle", request);
    }

    private async Task AnswerAsync(long number, ReceivedMessage request, CancellationToken stop)
    {
        if (!handlers.TryGetValue(request.Header.Type, out var handler))
        {
            log.Write($"nobody here answers '{request.Header.Type}' on the channel '{channel}'");
            return;
        }

        var metadata = new JsonObject { ["started"] = DateTime.UtcNow.ToString("O") };
        if (await ContentAsync(handler, number, request, stop) is { } content)
            frontends.Reply(channel, request, content, metadata);
    }

    private async Task<JsonObject?> ContentAsync(RequestHandler handler, long number, ReceivedMessage request, CancellationToken stop)
    {
        try
        {
            return request.Header.Type == ExecuteRequest.Type && number <= Volatile.Read(ref _aborted)
                ? new() { ["status"] = "aborted" }
                : await handler(request, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // A mistake of the kernel, or something nobody thought of, must not end the session.
            log.Write($"cannot answer '{request.Header.Type}': {e}");
            return Replies.Error(e.GetType().ToString(), e.Message, [e.Message]);
        }
    }
}
