using System.Text.Json;

namespace AsyncLab.Notebooks.Parameters;

/// <summary>Parameters that are arrays.</summary>
internal static class ParameterArray
{
    /// <param name="type">The elements' type in C#.</param>
    /// <param name="element">What an element may be.</param>
    public static ParameterType Of(string type, ParameterType element) => new(
        $"values with commas between them, each {element.Expected}, or an array of JSON",
        text => Elements(text)?.Select(element.ToExpression).ToList() is { } elements && elements.All(e => e is not null)
            ? $"new {type}[] {{ {string.Join(", ", elements)} }}"
            : null);

    private static IEnumerable<string>? Elements(string text) =>
        text.TrimStart().StartsWith('[') ? OfJson(text)
        : text.Trim().Length == 0 ? []
        : text.Split(',', StringSplitOptions.TrimEntries);

    private static IReadOnlyList<string>? OfJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.EnumerateArray().Any(e => e.ValueKind is JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array)
                ? null
                : [.. json.RootElement.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String ? e.GetString()! : e.GetRawText())];
        }
        // The second says that a string holds half a surrogate pair.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
