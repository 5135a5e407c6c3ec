using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What a notebook's process that stays is told to run.</summary>
/// <param name="Text">The notebook's whole text.</param>
/// <param name="Kept">How many cells of code, from the first on, have succeeded and do not run again.</param>
internal sealed partial record RunOrder(string Text, int Kept)
{
    /// <summary>The line that ends a run before its next cell.</summary>
    public const string Stop = "null";

    /// <summary>The order as a line, without its end.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, RunOrderJson.Default.RunOrder);

    /// <summary>The order of a line; null for <see cref="Stop"/>.</summary>
    public static RunOrder? FromLine(string line) => JsonSerializer.Deserialize(line, RunOrderJson.Default.RunOrder);

    [JsonSerializable(typeof(RunOrder))]
    private sealed partial class RunOrderJson : JsonSerializerContext;
}
