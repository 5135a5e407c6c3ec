using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncLab.Jupyter.Messages;

/// <summary>Who sent a message and what it is.</summary>
/// <param name="Id">The name that no other message has.</param>
/// <param name="Type">What it is, such as <c>execute_request</c>.</param>
/// <param name="Raw">The whole header, as it was sent.</param>
internal sealed record MessageHeader(string Id, string Type, JsonElement Raw)
{
    /// <summary>The version of the protocol that this kernel speaks.</summary>
    public const string ProtocolVersion = "5.4";

    /// <summary>Reads a header.</summary>
    /// <exception cref="MalformedMessageException">It is none.</exception>
    public static MessageHeader Parse(JsonElement raw) => new(Text(raw, "msg_id"), Text(raw, "msg_type"), raw);

    /// <summary>The header of a message of this kernel.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="session">The name of this run of the kernel.</param>
    public static JsonObject Create(string type, string session) => new()
    {
        ["msg_id"] = Guid.NewGuid().ToString(),
        ["session"] = session,
        ["username"] = Environment.UserName,
        ["date"] = DateTime.UtcNow.ToString("O"),
        ["msg_type"] = type,
        ["version"] = ProtocolVersion,
    };

    private static string Text(JsonElement raw, string name) =>
        raw.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new MalformedMessageException($"its header has no text '{name}'");
}
