using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    // The first way is drawn largest, so that it shows around a later one at the same place.
    private const int LargestWay = 19;
    private const int Smaller = 4;

    /// <summary>A mark a way in each row, on a logarithmic axis with a line at one value: where ways agree, the marks lie within each other.</summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="axis">What the values are.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="rows">The rows, from top to bottom.</param>
    /// <param name="ways">The ways, each with its value in some rows.</param>
    /// <param name="expected">What the line says.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="table">The numbers behind the plot.</param>
    public static Figure Ways(
        string title, string axis, string finding, IReadOnlyList<string> rows, IReadOnlyList<FileOperations.Way> ways, string expected, Quantity at, Table table)
    {
        double[] all = [at.Value, .. ways.SelectMany(w => w.Values.Select(v => v.Value.Value))];
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.Logarithmic(axis, at.Unit, all, RoomForLabels),
            ["yaxis"] = new JsonObject { ["range"] = new JsonArray(rows.Count - 0.4, -0.6), ["categoryarray"] = Labels(rows), ["automargin"] = true, ["ticksuffix"] = "  " },
            ["height"] = 130 + (34 * rows.Count),
            ["margin"] = Margin(top: 60),
            ["legend"] = new JsonObject { ["orientation"] = "h", ["y"] = 1.08, ["yanchor"] = "bottom", ["x"] = 0, ["traceorder"] = "normal" },
            ["hovermode"] = "closest",
            ["shapes"] = new JsonArray(Upright(at.Value)),
            ["annotations"] = new JsonArray(Above(expected, at.Value)),
        };
        return new(title, finding, [.. ways.Select(Marks)], layout, table);
    }

    private static JsonObject Marks(FileOperations.Way way, int place) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "markers",
        ["name"] = way.Name,
        ["x"] = Numbers(way.Values.Select(v => v.Value.Value)),
        ["y"] = Labels(way.Values.Select(v => v.Row)),
        ["marker"] = new JsonObject { ["color"] = way.Colour, ["symbol"] = way.Symbol, ["size"] = LargestWay - (Smaller * place) },
        ["text"] = Labels(way.Values.Select(v => v.Value.ToString())),
        ["hovertemplate"] = $"{way.Name}: %{{text}}<extra></extra>",
    };
}
