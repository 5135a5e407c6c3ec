using System.Text.Json.Nodes;

namespace AsyncLab;

/// <summary>A panel of a waterfall.</summary>
/// <param name="Head">What stands above it.</param>
/// <param name="Colour">The colour of its bars.</param>
/// <param name="Rows">Its rows from top to bottom: a name, from when to when, and what there is to say of it.</param>
internal sealed record Cascade(string Head, string Colour, IReadOnlyList<(string Name, Quantity Start, Quantity End, string Words)> Rows);

internal static partial class Chart
{
    private const int CascadeRowHeight = 21;

    /// <summary>A panel a cascade, one below the other on one axis of time: a row a step, a bar from its start to its end.</summary>
    public static Figure Waterfall(string title, string axis, string finding, IReadOnlyList<Cascade> cascades, Table table)
    {
        var heights = cascades.Select(c => HeadHeight + (c.Rows.Count * CascadeRowHeight)).ToArray();
        var all = (double)heights.Sum();
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.TimeFromZero(axis, cascades.SelectMany(c => c.Rows).Max(r => r.End)),
            ["height"] = (int)all + 70,
            ["margin"] = new JsonObject { ["l"] = 60, ["r"] = 20, ["t"] = 10, ["b"] = 50 },
            ["showlegend"] = false,
            ["hovermode"] = "closest",
        };
        layout["xaxis"]!["anchor"] = AxisName("y", cascades.Count - 1);
        var heads = new JsonArray();
        for (var (i, top) = (0, 0.0); i < cascades.Count; top += heights[i++])
        {
            var (below, above) = (Math.Max(0, 1 - ((top + heights[i]) / all)), 1 - ((top + HeadHeight) / all));
            layout[AxisName("yaxis", i)] = Steps(cascades[i], below, above);
            heads.Add(HeadOf(cascades[i].Head, above));
        }

        layout["annotations"] = heads;
        return new(title, finding, [.. cascades.Select((c, i) => Falling(c, AxisName("y", i)))], layout, table);
    }

    private static JsonObject Steps(Cascade cascade, double below, double above) => new()
    {
        ["domain"] = new JsonArray(below, above),
        ["range"] = new JsonArray(cascade.Rows.Count - 0.5, -0.5),
        ["tickvals"] = Numbers(Enumerable.Range(0, cascade.Rows.Count).Select(i => (double)i)),
        ["ticktext"] = Labels(cascade.Rows.Select(r => r.Name)),
        ["ticksuffix"] = "  ",
        ["automargin"] = true,
        ["showgrid"] = false,
        ["zeroline"] = false,
    };

    private static JsonObject Falling(Cascade cascade, string axis) => new()
    {
        ["type"] = "bar",
        ["orientation"] = "h",
        ["yaxis"] = axis,
        ["base"] = Numbers(cascade.Rows.Select(r => r.Start.Value)),
        ["x"] = Numbers(cascade.Rows.Select(r => (r.End - r.Start).Value)),
        ["y"] = Numbers(cascade.Rows.Select((_, i) => (double)i)),
        ["width"] = 0.7,
        ["marker"] = new JsonObject { ["color"] = cascade.Colour },
        ["hovertext"] = Labels(cascade.Rows.Select(r => $"{r.Words}<br>{r.Start} – {r.End}")),
        ["hoverinfo"] = "text",
    };
}
