using System.Text.Json;

namespace AsyncLab.Notebooks.Documents;

/// <summary>Says where in a file of JSON something is wrong: line, and byte in the line.</summary>
/// <param name="path">The file.</param>
/// <param name="json">What is in it.</param>
internal sealed class IpynbErrors(string path, byte[] json)
{
    private int _index;
    private int _line = 1;

    /// <summary>The line of the token that was read last.</summary>
    public int Line(ref Utf8JsonReader reader)
    {
        // Tokens come in order: what was counted once is not counted again.
        var index = (int)reader.TokenStartIndex;
        if (index < _index)
            (_index, _line) = (0, 1);
        _line += json.AsSpan(_index, index - _index).Count((byte)'\n');
        _index = index;
        return _line;
    }

    /// <summary>The text of the token.</summary>
    /// <exception cref="DibFormatException">It holds half of a surrogate pair.</exception>
    public string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw At(ref reader, "expected text that UTF-8 can express; remove the half of a surrogate pair");
        }
    }

    /// <summary>Refuses any other token.</summary>
    /// <exception cref="DibFormatException">The token is of another kind.</exception>
    public void Expect(ref Utf8JsonReader reader, JsonTokenType type, string expected)
    {
        if (reader.TokenType != type)
            throw At(ref reader, $"expected {expected}, found {Name(reader.TokenType)}; open the file in Jupyter and save it again");
    }

    /// <summary>The error of the token that was read last.</summary>
    public DibFormatException At(ref Utf8JsonReader reader, string message)
    {
        var start = (int)reader.TokenStartIndex;
        var column = start - json.AsSpan(0, start).LastIndexOf((byte)'\n');
        return new(path, Line(ref reader), $"{message} (byte {column} of this line)");
    }

    /// <summary>The error of a line.</summary>
    public DibFormatException AtLine(int line, string message) => new(path, line, message);

    /// <summary>The error of text that is no JSON.</summary>
    public DibFormatException At(JsonException error) => new(path, (int)(error.LineNumber ?? 0) + 1,
        $"expected JSON, but it is wrong near byte {(error.BytePositionInLine ?? 0) + 1} of this line; restore the file from where it was whole", error);

    private static string Name(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "nothing",
    };
}
