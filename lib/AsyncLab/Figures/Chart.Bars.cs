using System.Text.Json.Nodes;

namespace AsyncLab;

/// <summary>A row of a chart of bars.</summary>
/// <param name="Caption">What stands above it.</param>
/// <param name="Parts">Its parts, from left to right.</param>
internal sealed record Bar(string Caption, IReadOnlyList<BarPart> Parts);

/// <summary>A part of a bar.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record BarPart(string Colour, Quantity Start, Quantity End);

internal static partial class Chart
{
    private const int BarHeight = 44;

    /// <summary>A bar a row on a linear axis of time, with its caption above it: names beside them would leave a phone no room.</summary>
    public static Figure Bars(
        string title, string axis, string finding, IReadOnlyList<Bar> bars, Table table, params (string Name, string Colour)[] legend)
    {
        var layout = new JsonObject
        {
            ["barmode"] = "overlay",
            ["xaxis"] = Axis.TimeFromZero(axis, bars.SelectMany(b => b.Parts).Max(p => p.End)),
            ["yaxis"] = new JsonObject { ["range"] = new JsonArray(bars.Count - 0.4, -0.9), ["visible"] = false },
            ["height"] = 90 + (BarHeight * bars.Count) + (legend.Length > 0 ? 30 : 0),
            ["margin"] = Margin(),
            ["showlegend"] = legend.Length > 0,
            ["legend"] = new JsonObject { ["orientation"] = "h", ["y"] = 1.01, ["yanchor"] = "bottom", ["x"] = 0, ["traceorder"] = "normal" },
            ["hovermode"] = "closest",
            ["annotations"] = new JsonArray([.. bars.Select((b, i) => Caption(b.Caption, i))]),
        };
        return new(title, finding, [.. bars.SelectMany((b, i) => b.Parts.Select(p => (JsonNode)Part(p, i))), .. legend.Select(l => Key(l.Name, l.Colour))], layout, table);
    }

    private static JsonObject Part(BarPart part, int row) => new()
    {
        ["type"] = "bar",
        ["orientation"] = "h",
        ["base"] = Numbers([part.Start.Value]),
        ["x"] = Numbers([(part.End - part.Start).Value]),
        ["y"] = Numbers([row]),
        ["width"] = 0.4,
        ["showlegend"] = false,
        // The outline keeps the shortest part visible.
        ["marker"] = new JsonObject { ["color"] = part.Colour, ["line"] = new JsonObject { ["color"] = part.Colour, ["width"] = 2 } },
        ["hovertext"] = $"{part.Start} – {part.End}",
        ["hoverinfo"] = "text",
    };

    private static JsonObject Key(string name, string colour) => new()
    {
        ["type"] = "bar",
        ["name"] = name,
        ["x"] = new JsonArray((JsonNode?)null),
        ["y"] = new JsonArray((JsonNode?)null),
        ["marker"] = new JsonObject { ["color"] = colour },
    };

    private static JsonObject Caption(string text, int row) => new()
    {
        ["text"] = text,
        ["x"] = 0,
        ["xref"] = "x",
        ["xanchor"] = "left",
        ["y"] = row - 0.24,
        ["yanchor"] = "bottom",
        ["showarrow"] = false,
    };
}
