using System.Text;
using System.Text.Json;

namespace AsyncLab.Notebooks.Documents;

/// <summary>Finds the cells of an <c>.ipynb</c> text: the format of Jupyter, nbformat 4.</summary>
internal sealed class IpynbReader
{
    private readonly IpynbErrors _errors;
    private readonly byte[] _json;
    private readonly List<IpynbCell> _cells = [];
    private IpynbLanguages _languages = new(default);
    private bool _hasCells;
    private bool _hasFormat;

    private IpynbReader(string path, string text)
    {
        _json = Encoding.UTF8.GetBytes(text.TrimStart(DibSyntax.ByteOrderMark));
        _errors = new(path, _json);
    }

    /// <summary>The cells as they stand in the file, each with the language in which it is written.</summary>
    /// <exception cref="DibFormatException">The text is not a notebook of this format.</exception>
    public static IReadOnlyList<IpynbCell> Read(string path, string text)
    {
        var reader = new IpynbReader(path, text);
        reader.ReadDocument();
        return [.. reader._cells.Select(c => c with { Language = reader._languages.Of(c) })];
    }

    private void ReadDocument()
    {
        var json = new Utf8JsonReader(_json);
        try
        {
            json.Read();
            _errors.Expect(ref json, JsonTokenType.StartObject, "a JSON object that begins a notebook");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                ReadProperty(ref json);

            // Refuses text behind the object.
            json.Read();
        }
        catch (JsonException e)
        {
            throw _errors.At(e);
        }

        if (!_hasFormat || !_hasCells)
            throw _errors.AtLine(1, $"expected a notebook of Jupyter, but it has no \"{(_hasFormat ? "cells" : "nbformat")}\"; open the file in Jupyter and save it again");
    }

    private void ReadProperty(ref Utf8JsonReader json)
    {
        var name = _errors.Text(ref json);
        json.Read();
        switch (name)
        {
            case "cells":
                ReadCells(ref json);
                break;
            case "metadata":
                _errors.Expect(ref json, JsonTokenType.StartObject, "an object of metadata");
                _languages = new(JsonElement.ParseValue(ref json));
                break;
            case "nbformat":
                if (json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out var version) || version != 4)
                    throw _errors.At(ref json, "expected nbformat 4; open the file in Jupyter and save it again");
                _hasFormat = true;
                break;
            default:
                json.Skip();
                break;
        }
    }

    private void ReadCells(ref Utf8JsonReader json)
    {
        _errors.Expect(ref json, JsonTokenType.StartArray, "a list of cells");
        _hasCells = true;
        _cells.Clear();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            _errors.Expect(ref json, JsonTokenType.StartObject, $"an object as cell {_cells.Count + 1}");
            _cells.Add(IpynbCell.Read(ref json, _cells.Count + 1, _errors));
        }
    }
}
