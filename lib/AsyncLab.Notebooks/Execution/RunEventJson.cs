using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Events as lines of JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunEvent))]
internal sealed partial class RunEventJson : JsonSerializerContext
{
    private const int Large = 100_000;

    /// <summary>One line, with its end. Half a surrogate pair becomes the replacement character U+FFFD.</summary>
    public static byte[] ToLine(RunEvent runEvent) =>
        OwnThread.RunIf<byte[]>(LengthOf(runEvent) > Large, () => [.. JsonSerializer.SerializeToUtf8Bytes(runEvent, Default.RunEvent), (byte)'\n']);

    /// <summary>The event of a line, or null if the line was cut off or is none.</summary>
    public static RunEvent? FromLine(string line) => FromLine(Encoding.UTF8.GetBytes(line));

    /// <summary>The event of a line in UTF-8, or null if the line was cut off or is none.</summary>
    public static RunEvent? FromLine(byte[] line)
    {
        try
        {
            return OwnThread.RunIf(line.Length > Large, () => JsonSerializer.Deserialize(line, Default.RunEvent));
        }
        // The second says that it is the JSON of something else, the third that it is half of a sign.
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static int LengthOf(RunEvent runEvent) => runEvent switch
    {
        CellShowed { Output: DisplayOutput display } => display.Content.Length,
        CellShowed { Output: ConsoleOutput text } => text.Text.Length,
        CellUpdated updated => updated.Output.Content.Length,
        _ => 0,
    };
}
