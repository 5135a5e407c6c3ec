using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Channels;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Requests;

/// <summary>Answers what has nothing to do with cells.</summary>
/// <param name="connection">Where the kernel listens.</param>
/// <param name="frontends">Who asks.</param>
internal sealed class OtherRequests(ConnectionFile connection, Frontends frontends)
{
    /// <summary>Ends the cell that runs.</summary>
    public Func<bool> Interrupt { get; set; } = () => false;

    /// <summary>Ends the kernel.</summary>
    public Action Stop { get; set; } = () => { };

    /// <summary>The requests that every channel takes.</summary>
    public RequestHandlers All() => new()
    {
        { "kernel_info_request", _ => KernelInfo.Reply() },
        { "connect_request", _ => KernelInfo.Connection(connection) },
        { "comm_info_request", _ => CommInfo() },
        { "comm_open", Refuse },
        { "comm_msg", _ => null },
        { "comm_close", _ => null },
        { "interrupt_request", _ => AnswerInterrupt() },
        { "shutdown_request", ShutDown },
    };

    private static JsonObject CommInfo()
    {
        var reply = Replies.Ok();
        reply["comms"] = new JsonObject();
        return reply;
    }

    // Nothing here takes part in the conversations of widgets.
    private JsonObject? Refuse(ReceivedMessage request)
    {
        frontends.Publish("comm_close", request, new() { ["comm_id"] = request.Content.Text("comm_id"), ["data"] = new JsonObject() });
        return null;
    }

    private JsonObject AnswerInterrupt()
    {
        Interrupt();
        return Replies.Ok();
    }

    private JsonObject ShutDown(ReceivedMessage request)
    {
        var reply = Replies.Ok();
        reply["restart"] = request.Content.Flag("restart");
        frontends.Publish("shutdown_reply", request, reply.DeepClone().AsObject());
        Stop();
        return reply;
    }
}
