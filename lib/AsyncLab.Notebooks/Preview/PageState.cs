using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Preview;

/// <summary>What an open page has to know.</summary>
/// <param name="Version">Another one than the page has: it is to load itself again.</param>
/// <param name="Running">What runs, in words; null if nothing does.</param>
/// <param name="Cell">The number of the cell that runs.</param>
/// <param name="Error">Why the page cannot be brought up to date; null if it is.</param>
internal sealed partial record PageState(string Version, string? Running = null, int? Cell = null, string? Error = null)
{
    /// <summary>The state as JSON, in one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PageStateJson.Default.PageState);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(PageState))]
    private sealed partial class PageStateJson : JsonSerializerContext;
}
