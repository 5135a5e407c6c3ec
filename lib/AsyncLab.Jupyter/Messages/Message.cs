using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncLab.Jupyter.Messages;

/// <summary>A message that arrived.</summary>
/// <param name="Identities">The way back to who sent it.</param>
/// <param name="Header">Who sent it and what it is.</param>
/// <param name="ParentHeader">The header of the message that caused it; an empty object if none did.</param>
/// <param name="Content">What it says, an object.</param>
internal sealed record ReceivedMessage(IReadOnlyList<byte[]> Identities, MessageHeader Header, JsonElement ParentHeader, JsonElement Content);

/// <summary>A message to send.</summary>
/// <param name="Type">What it is, such as <c>execute_reply</c>.</param>
/// <param name="Parent">The header of the message that caused it, if one did.</param>
/// <param name="Content">What it says.</param>
internal sealed record OutgoingMessage(string Type, JsonElement? Parent, JsonObject Content)
{
    /// <summary>The way to who shall have it; for all frontends the subject.</summary>
    public IReadOnlyList<byte[]> Identities { get; init; } = [];

    /// <summary>What is told about it beside its content.</summary>
    public JsonObject Metadata { get; init; } = [];
}
