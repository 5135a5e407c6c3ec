using System.Text.Encodings.Web;
using System.Text.Json;

namespace AsyncLab.Notebooks.Export;

/// <summary>JSON for a reader.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text with a line for each value; null if it is no JSON.</summary>
    public static string? Indented(string json)
    {
        try
        {
            return JsonSerializer.Serialize(JsonElement.Parse(json), Options);
        }
        // The second says that a text holds half a surrogate pair.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
