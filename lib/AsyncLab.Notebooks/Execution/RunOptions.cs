using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What is wanted of a run of a notebook.</summary>
public sealed record RunOptions
{
    /// <summary>The run that nobody asked anything special of.</summary>
    public static RunOptions Default { get; } = new();

    /// <summary>Values, by name, for the variables of the cell named <c>parameters</c>, as a user writes them.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Whether the cells after a failed one run, too.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>How long a cell may run that does not say so itself; null for as long as it likes. More than 0, at most 24 days.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>How long the whole notebook may run; null for as long as it likes. More than 0, at most 24 days.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How much memory the objects of the notebook may take, in bytes; null for three quarters of that of the machine or its container.</summary>
    public long? MemoryLimit { get; init; }
}

/// <summary>Options as one word of a command line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunOptions))]
internal sealed partial class RunOptionsJson : JsonSerializerContext
{
    public static string ToText(RunOptions options) => JsonSerializer.Serialize(options, Default.RunOptions);

    /// <summary>The options, or null if the text is something else.</summary>
    public static RunOptions? FromText(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Default.RunOptions);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
