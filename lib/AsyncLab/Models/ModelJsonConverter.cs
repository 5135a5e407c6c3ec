using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>Writes a model as its id.</summary>
internal sealed class ModelJsonConverter : JsonConverter<Model>
{
    public override Model Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Model.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Model value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Id);
}
