using System.Text.Json.Nodes;

namespace AsyncLab.Notebooks.Export.Jupyter;

/// <summary>Texts as Jupyter keeps them: a list of lines, each with its end.</summary>
internal static class Lines
{
    public static JsonArray Of(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var feed and >= 0 ? feed + 1 : text.Length;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }
        return lines;
    }
}
