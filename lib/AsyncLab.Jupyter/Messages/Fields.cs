using System.Text.Json;

namespace AsyncLab.Jupyter.Messages;

/// <summary>The fields of what a message says. One that is missing or of another kind has the value that it has when nobody says anything.</summary>
internal static class Fields
{
    public static string Text(this JsonElement content, string name, string otherwise = "") =>
        content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : otherwise;

    public static bool Flag(this JsonElement content, string name, bool otherwise = false) =>
        content.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : otherwise;

    public static int? Number(this JsonElement content, string name) =>
        content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    /// <summary>The names and values of an object in it.</summary>
    public static IEnumerable<JsonProperty> Properties(this JsonElement content, string name) =>
        content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];
}
