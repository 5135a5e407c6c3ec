using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AsyncLab.Cli;

/// <summary>Reports as JSON, in the form that <c>report.schema.json</c> describes.</summary>
internal static class ReportJson
{
    public const int Version = 1;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        // Nobody puts it into a web page; people read it.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of(ReportedRun run) => JsonSerializer.Serialize(run, Format) + "\n";

    /// <summary>The schema, made from the types.</summary>
    public static string Schema()
    {
        var schema = Format.GetJsonSchemaAsNode(typeof(ReportedRun), new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Format) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        var source = context.PropertyInfo?.AttributeProvider ?? context.TypeInfo.Type;
        if (schema is JsonObject node && source.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute { Description: var text }])
            node.Insert(0, "description", text);
        return schema;
    }
}
