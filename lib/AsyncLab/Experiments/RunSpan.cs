using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>A span of time in which a unit ran on a thread without a break.</summary>
/// <param name="Unit">The number of the unit, from 0.</param>
/// <param name="Thread">The operating system's id of the thread.</param>
/// <param name="Start">When it began to run, counted from the moment at which the units were asked for.</param>
/// <param name="End">When it stopped.</param>
public sealed record RunSpan(
    int Unit, long Thread,
    [property: JsonConverter(typeof(NanosecondsConverter))] Quantity Start,
    [property: JsonConverter(typeof(NanosecondsConverter))] Quantity End);

/// <summary>Writes a time as a number of nanoseconds.</summary>
internal sealed class NanosecondsConverter : JsonConverter<Quantity>
{
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetDouble(), Unit.Nanoseconds);

    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}
