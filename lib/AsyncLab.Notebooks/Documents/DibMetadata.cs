using System.Text.Json;

namespace AsyncLab.Notebooks.Documents;

/// <summary>Reads the JSON after <c>#!meta</c> for the one thing that parsing needs: further names of languages.</summary>
internal static class DibMetadata
{
    private const string Expected =
        "expected a JSON object after #!meta, followed by the next line that begins with #!; " +
        "correct the JSON or delete the #!meta section";

    /// <summary>Adds the names and aliases of <c>kernelInfo.items</c> to <paramref name="languages"/>.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="header">The line that holds <c>#!meta</c>.</param>
    /// <param name="json">The lines up to the next <c>#!</c>.</param>
    /// <param name="languages">The languages known so far.</param>
    /// <exception cref="DibFormatException">The lines are not a JSON object.</exception>
    public static void Read(string path, DibLine header, IReadOnlyList<DibLine> json, DibLanguages languages)
    {
        try
        {
            using var document = JsonDocument.Parse(string.Join('\n', json.Select(l => l.Text)));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new DibFormatException(path, header.Number, $"{Expected}. Found {document.RootElement.ValueKind}.");

            foreach (var (name, aliases) in Kernels(document.RootElement))
                languages.Add(name, aliases);
        }
        catch (JsonException e)
        {
            var line = header.Number + 1 + (int)(e.LineNumber ?? 0);
            var column = (e.BytePositionInLine ?? 0) + 1;
            throw new DibFormatException(path, Math.Min(line, json.Count > 0 ? json[^1].Number : header.Number),
                $"{Expected}. The section begins in line {header.Number}; the JSON is wrong near byte {column} of this line.", e);
        }
        catch (ArgumentException e)
        {
            throw new DibFormatException(path, header.Number, $"{Expected}. The section contains half of a Unicode sign.", e);
        }
    }

    /// <summary>The names and aliases of the languages in <c>kernelInfo.items</c>.</summary>
    public static IEnumerable<(string Name, string[] Aliases)> Kernels(JsonElement metadata)
    {
        if (Property(metadata, "kernelInfo", JsonValueKind.Object) is not { } info
            || Property(info, "items", JsonValueKind.Array) is not { } items)
            yield break;

        foreach (var item in items.EnumerateArray())
        {
            if (Property(item, "name", JsonValueKind.String) is not { } name)
                continue;

            var aliases = Property(item, "aliases", JsonValueKind.Array)?.EnumerateArray() ?? default;
            yield return (Text(name), [.. aliases.Where(a => a.ValueKind == JsonValueKind.String).Select(Text)]);
        }
    }

    /// <summary>The value of a property, or an undefined one. Names, too, may hold half a surrogate pair: then none is found.</summary>
    public static JsonElement Property(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    private static JsonElement? Property(JsonElement element, string name, JsonValueKind kind) =>
        Property(element, name) is var value && value.ValueKind == kind ? value : null;

    /// <summary>A text. JSON may spell half a surrogate pair, which cannot be read as a string and names no language.</summary>
    public static string Text(JsonElement element)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
