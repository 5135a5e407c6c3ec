using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>
/// Reads in a worker what <see cref="WorkerJson"/> wrote. Hundreds of workers start for a book, and in each the serializer
/// would have a thousand methods compiled, for longer than all the rest of its start.
/// </summary>
internal static class RequestReader
{
    /// <summary>The request in this line.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Request Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        return (Request)ReadRecord(typeof(Request), document.RootElement);
    }

    // A record is made by its constructor, from the properties that are named like its parameters.
    private static object ReadRecord(Type type, JsonElement json)
    {
        var kind = json.GetProperty("$type").GetString();
        var derived = type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Single(d => (string?)d.TypeDiscriminator == kind).DerivedType;
        var constructor = derived.GetConstructors()[0];
        return constructor.Invoke([.. constructor.GetParameters().Select(p =>
            json.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(p.Name!), out var value) ? ReadValue(p.ParameterType, value) : p.HasDefaultValue ? p.DefaultValue : null)]);
    }

    private static object? ReadValue(Type type, JsonElement json) =>
        json.ValueKind == JsonValueKind.Null ? null
        : type == typeof(Model) ? Model.Parse(json.GetString()!)
        : type == typeof(string) ? json.GetString()
        : type == typeof(int) ? json.GetInt32()
        : type == typeof(long) || type == typeof(long?) ? json.GetInt64()
        : type == typeof(TimeSpan) ? TimeSpan.Parse(json.GetString()!, CultureInfo.InvariantCulture)
        : type.IsEnum ? Enum.Parse(type, json.GetString()!, ignoreCase: true)
        : ReadRecord(type, json);
}
