using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Channels;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Requests;

/// <summary>Answers the requests of a channel, and says when it begins and ends to do so.</summary>
/// <param name="channel">The channel.</param>
/// <param name="frontends">Who asks.</param>
/// <param name="handlers">Who answers.</param>
/// <param name="log">Learns of requests that nobody answers.</param>
internal sealed class Answers(ChannelName channel, Frontends frontends, RequestHandlers handlers, KernelLog log)
{
    /// <summary>Answers a request.</summary>
    public async Task GiveAsync(ReceivedMessage request, CancellationToken stop)
    {
        frontends.PublishStatus("busy", request);
        var metadata = new JsonObject { ["started"] = DateTime.UtcNow.ToString("O") };
        if (await FindAsync(request, stop) is { } content)
            frontends.Reply(channel, request, content, metadata);
        frontends.PublishStatus("idle", request);
    }

    /// <summary>Says that a request is not carried out, because one before it failed.</summary>
    public void Refuse(ReceivedMessage request)
    {
        frontends.PublishStatus("busy", request);
        frontends.Reply(channel, request, new() { ["status"] = "aborted" });
        frontends.PublishStatus("idle", request);
    }

    private async Task<JsonObject?> FindAsync(ReceivedMessage request, CancellationToken stop)
    {
        if (!handlers.TryGetValue(request.Header.Type, out var handler))
        {
            log.Write($"nobody here answers '{request.Header.Type}' on the channel '{channel}'");
            return null;
        }

        try
        {
            return await handler(request, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // A mistake of the kernel, or something nobody thought of, must not end the session.
            log.Write($"cannot answer '{request.Header.Type}': {e}");
            return Replies.Error(e.GetType().ToString(), e.Message, [e.Message]);
        }
    }
}
