using System.Text;
using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Channels;

/// <summary>Who is connected to the kernel: answers one of them, and tells all of them.</summary>
/// <param name="codec">Makes frames of messages.</param>
/// <param name="send">Sends frames.</param>
internal sealed class Frontends(MessageCodec codec, Action<ChannelName, IReadOnlyList<byte[]>> send)
{
    private const string Request = "_request";

    /// <summary>Answers a request.</summary>
    /// <param name="channel">The channel on which it came.</param>
    /// <param name="request">The request.</param>
    /// <param name="content">The answer.</param>
    /// <param name="metadata">What is told about it beside its content.</param>
    public void Reply(ChannelName channel, ReceivedMessage request, JsonObject content, JsonObject? metadata = null) =>
        Send(channel, new(ReplyTo(request.Header.Type), request.Header.Raw, content) { Identities = request.Identities, Metadata = metadata ?? [] });

    /// <summary>Asks whoever sent a request.</summary>
    public void Ask(ReceivedMessage request, string type, JsonObject content) =>
        Send(ChannelName.Stdin, new(type, request.Header.Raw, content) { Identities = request.Identities });

    /// <summary>Tells all frontends.</summary>
    /// <param name="type">What the message is.</param>
    /// <param name="parent">The request that caused it, if one did.</param>
    /// <param name="content">What it says.</param>
    public void Publish(string type, ReceivedMessage? parent, JsonObject content) =>
        Send(ChannelName.IoPub, new(type, parent?.Header.Raw, content) { Identities = [Encoding.ASCII.GetBytes($"kernel.{type}")] });

    /// <summary>Tells all frontends what the kernel does: <c>starting</c>, <c>busy</c> or <c>idle</c>.</summary>
    public void PublishStatus(string state, ReceivedMessage? parent = null) => Publish("status", parent, new() { ["execution_state"] = state });

    /// <summary>The type of the answer to a type of request.</summary>
    public static string ReplyTo(string type) => type.EndsWith(Request, StringComparison.Ordinal) ? $"{type[..^Request.Length]}_reply" : $"{type}_reply";

    private void Send(ChannelName channel, OutgoingMessage message) => send(channel, codec.Encode(message));
}
