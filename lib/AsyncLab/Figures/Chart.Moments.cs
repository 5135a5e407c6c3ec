using System.Text.Json.Nodes;

namespace AsyncLab;

/// <summary>What happened when, in rows below each other; what happened in the first row has its consequence in the second.</summary>
/// <param name="Label">What the reader calls it.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Rows">The rows: what happened, and when.</param>
internal sealed record Moments(string Label, string Colour, IReadOnlyList<(string Name, Samples At)> Rows);

internal static partial class Chart
{
    private const int MomentHeight = 30;

    /// <summary>A block of rows each on one axis of time: a mark a moment, and a line from each of the first row to its own in the second.</summary>
    public static Figure Moments(string title, string axis, string finding, IReadOnlyList<Moments> blocks, Table table)
    {
        // A block has a row more, for its name.
        var places = blocks.SelectMany((b, i) => b.Rows.Select((r, j) => (r.Name, At: PlaceOf(blocks, i, j)))).ToArray();
        var rows = blocks.Sum(b => b.Rows.Count + 1);
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.TimeFromZero(axis, blocks.SelectMany(b => b.Rows).Select(r => r.At.Max).Max()),
            ["yaxis"] = new JsonObject
            {
                ["range"] = new JsonArray(rows - 0.4, -0.5),
                ["tickvals"] = Numbers(places.Select(p => p.At)),
                ["ticktext"] = Labels(places.Select(p => p.Name)),
                ["ticksuffix"] = "  ",
                ["automargin"] = true,
                ["zeroline"] = false,
            },
            ["height"] = 80 + (MomentHeight * rows),
            ["margin"] = Margin(),
            ["showlegend"] = false,
            ["hovermode"] = "closest",
            ["annotations"] = new JsonArray([.. blocks.Select((b, i) => NameOf(b, PlaceOf(blocks, i, -1)))]),
        };
        return new(title, finding, [.. blocks.SelectMany((b, i) => MomentTraces(b, row => PlaceOf(blocks, i, row)))], layout, table);
    }

    private static IEnumerable<JsonNode> MomentTraces(Moments block, Func<int, double> place)
    {
        var pairs = block.Rows[0].At.Values.Zip(block.Rows[1].At.Values).ToArray();
        yield return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["x"] = new JsonArray([.. pairs.SelectMany(p => (JsonNode?[])[p.First, p.Second, null])]),
            ["y"] = new JsonArray([.. pairs.SelectMany(_ => (JsonNode?[])[place(0), place(1), null])]),
            ["line"] = new JsonObject { ["color"] = block.Colour, ["width"] = 2 },
            ["hoverinfo"] = "skip",
        };
        foreach (var (i, (name, at)) in block.Rows.Index())
        {
            yield return new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "markers",
                ["x"] = Numbers(at.Values),
                ["y"] = Numbers(at.Values.Select(_ => place(i))),
                ["marker"] = new JsonObject { ["color"] = block.Colour, ["size"] = 10, ["symbol"] = i < 2 ? "circle" : "diamond-tall" },
                ["hovertext"] = Labels(at.Values.Select(v => $"{name}: {new Quantity(v, at.Unit)}")),
                ["hoverinfo"] = "text",
            };
        }
    }

    private static double PlaceOf(IReadOnlyList<Moments> blocks, int block, int row) => blocks.Take(block).Sum(b => b.Rows.Count + 1) + row + 1;

    private static JsonObject NameOf(Moments block, double place) => new()
    {
        ["text"] = block.Label,
        ["xref"] = "paper",
        ["x"] = 0,
        ["xanchor"] = "left",
        ["y"] = place,
        ["yanchor"] = "middle",
        ["showarrow"] = false,
        ["font"] = new JsonObject { ["size"] = 15 },
    };
}
