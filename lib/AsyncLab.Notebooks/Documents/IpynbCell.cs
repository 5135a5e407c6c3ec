using System.Text;
using System.Text.Json;

namespace AsyncLab.Notebooks.Documents;

/// <summary>A cell as it stands in an <c>.ipynb</c> file.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Kind"><c>code</c>, <c>markdown</c> or <c>raw</c>.</param>
/// <param name="Source">Its whole text.</param>
/// <param name="Line">The line of the file with the beginning of the text.</param>
/// <param name="Id">Its identifier, if it has one.</param>
/// <param name="Metadata">What editors have noted of it.</param>
internal sealed record IpynbCell(int Number, string Kind, string Source, int Line, string? Id, JsonElement Metadata)
{
    /// <summary>The language it is written in.</summary>
    public string Language { get; init; } = "";

    /// <summary>Reads a cell, whose object has begun.</summary>
    public static IpynbCell Read(ref Utf8JsonReader json, int number, IpynbErrors errors)
    {
        var (kind, source, line, id, metadata) = ((string?)null, (string?)null, errors.Line(ref json), (string?)null, default(JsonElement));
        var begin = line;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = errors.Text(ref json);
            json.Read();
            switch (name)
            {
                case "cell_type":
                    kind = ReadKind(ref json, number, errors);
                    break;
                case "source":
                    (source, line) = ReadSource(ref json, number, errors);
                    break;
                case "id":
                    errors.Expect(ref json, JsonTokenType.String, $"a text as \"id\" of cell {number}");
                    id = errors.Text(ref json);
                    break;
                case "metadata":
                    errors.Expect(ref json, JsonTokenType.StartObject, $"an object as \"metadata\" of cell {number}");
                    metadata = JsonElement.ParseValue(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return kind is not null && source is not null
            ? new(number, kind, source.Replace("\r\n", "\n"), line, id, metadata)
            : throw errors.AtLine(begin, $"expected \"{(kind is null ? "cell_type" : "source")}\" in cell {number}, which begins here; open the file in Jupyter and save it again");
    }

    private static string ReadKind(ref Utf8JsonReader json, int number, IpynbErrors errors)
    {
        errors.Expect(ref json, JsonTokenType.String, $"a text as \"cell_type\" of cell {number}");
        return errors.Text(ref json) is "code" or "markdown" or "raw"
            ? errors.Text(ref json)
            : throw errors.At(ref json, $"expected code, markdown or raw as \"cell_type\" of cell {number}; correct it");
    }

    // Jupyter writes a list with an item for each line of the text; other programs write one text.
    private static (string Source, int Line) ReadSource(ref Utf8JsonReader json, int number, IpynbErrors errors)
    {
        var line = errors.Line(ref json);
        if (json.TokenType == JsonTokenType.String)
            return (errors.Text(ref json), line);

        errors.Expect(ref json, JsonTokenType.StartArray, $"a text or a list of texts as \"source\" of cell {number}");
        var text = new StringBuilder();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            errors.Expect(ref json, JsonTokenType.String, $"a text in the \"source\" of cell {number}");
            if (text.Length == 0)
                line = errors.Line(ref json);
            text.Append(errors.Text(ref json));
        }

        return (text.ToString(), line);
    }
}
