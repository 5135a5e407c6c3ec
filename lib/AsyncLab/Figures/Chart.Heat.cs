using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    private const int CellHeight = 62;

    /// <summary>A grid of cells, each with a text, and the darker the larger its value is in powers of ten.</summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="xAxis">What the columns are.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The name of each row, and its cells from left to right; null where nothing was measured.</param>
    /// <param name="table">The numbers behind the plot.</param>
    public static Figure Heat(
        string title, string xAxis, string finding, IReadOnlyList<string> columns,
        IReadOnlyList<(string Name, IReadOnlyList<(Quantity Value, string Text)?> Cells)> rows, Table table)
    {
        var cells = new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = Labels(columns),
            ["y"] = Labels(rows.Select(r => r.Name)),
            ["z"] = new JsonArray([.. rows.Select(r => new JsonArray([.. r.Cells.Select(c => c is { } cell ? JsonValue.Create(Math.Log10(cell.Value.Value)) : null)]))]),
            ["text"] = new JsonArray([.. rows.Select(r => Labels(r.Cells.Select(c => c?.Text ?? "")))]),
            ["texttemplate"] = "%{text}",
            ["hoverinfo"] = "skip",
            ["colorscale"] = new JsonArray(new JsonArray(0, "#f2f2f2"), new JsonArray(1, Palette.Colour(2))),
            ["showscale"] = false,
            ["xgap"] = 3,
            ["ygap"] = 3,
        };
        var layout = new JsonObject
        {
            ["xaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = xAxis }, ["type"] = "category", ["automargin"] = true },
            ["yaxis"] = new JsonObject { ["type"] = "category", ["autorange"] = "reversed", ["automargin"] = true, ["ticksuffix"] = "  " },
            ["height"] = 70 + (CellHeight * rows.Count),
            ["margin"] = Margin(),
        };
        return new(title, finding, [cells], layout, table);
    }
}
