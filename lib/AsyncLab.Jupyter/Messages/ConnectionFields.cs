using System.Text.Json;

namespace AsyncLab.Jupyter.Messages;

/// <summary>The fields of a connection file.</summary>
internal sealed class ConnectionFields(JsonElement file, string path)
{
    /// <summary>The name of a channel in the file.</summary>
    public static string NameOf(ChannelName channel) => channel switch
    {
        ChannelName.Heartbeat => "hb",
        _ => channel.ToString().ToLowerInvariant(),
    };

    public string Text(string name, string otherwise)
    {
        if (!file.TryGetProperty(name, out var value))
            return otherwise;
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new ConnectionFileException(path, $"expected a text for '{name}'");
    }

    public int Port(string name) =>
        file.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw new ConnectionFileException(path, $"expected a port from 1 to {ushort.MaxValue} for '{name}'");
}
