using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Preview;

/// <summary>What an open page has to know.</summary>
/// <param name="Version">Another one than the page has: it is to load itself again.</param>
/// <param name="Running">What runs, in words; null if nothing does.</param>
/// <param name="Cell">What a link to the cell that runs names.</param>
/// <param name="Error">Why the page cannot be brought up to date; null if it is.</param>
internal sealed partial record PageStatus(string Version, string? Running = null, string? Cell = null, string? Error = null)
{
    /// <summary>The status as JSON, in one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PageStatusJson.Default.PageStatus);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(PageStatus))]
    private sealed partial class PageStatusJson : JsonSerializerContext;
}
