using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    private static readonly string Gone = Palette.Colour(4);

    /// <summary>A bar a row from 0 to 100 %: the part that is lost in strong colour with its words, the rest pale.</summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="axis">What all of a bar is.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="rows">The rows: what each is, the colour of what is left, the part that is lost, and that in words.</param>
    /// <param name="table">The numbers behind the bars.</param>
    public static Figure Shares(
        string title, string axis, string finding, IReadOnlyList<(string Label, string Colour, double Lost, string Words)> rows, Table table)
    {
        var labels = rows.Select(r => r.Label).ToArray();
        var layout = new JsonObject
        {
            ["barmode"] = "stack",
            ["xaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = axis }, ["range"] = new JsonArray(0, 1), ["tickformat"] = ".0%" },
            ["yaxis"] = Rows(rows.Count),
            ["height"] = 90 + (44 * rows.Count),
            ["margin"] = Margin(),
            ["showlegend"] = false,
            ["hovermode"] = false,
        };
        var lost = Bars(labels, rows.Select(r => r.Lost), new() { ["color"] = Gone });
        var kept = Bars(labels, rows.Select(r => 1 - r.Lost), new() { ["color"] = Labels(rows.Select(r => r.Colour)), ["opacity"] = 0.35 });
        // On the longer part there is room for the words. On the pale one they have the colour of the page's text.
        lost["text"] = Labels(rows.Select(r => r.Lost >= 0.5 ? r.Words : ""));
        var words = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "text",
            ["y"] = Labels(labels),
            ["x"] = Numbers(rows.Select(r => (1 + r.Lost) / 2)),
            ["text"] = Labels(rows.Select(r => r.Lost < 0.5 ? r.Words : "")),
        };
        return new(title, finding, [lost, kept, words], layout, table);
    }

    private static JsonObject Bars(IEnumerable<string> labels, IEnumerable<double> lengths, JsonObject marker) => new()
    {
        ["type"] = "bar",
        ["orientation"] = "h",
        ["y"] = Labels(labels),
        ["x"] = Numbers(lengths),
        ["marker"] = marker,
        ["textposition"] = "inside",
        ["insidetextanchor"] = "middle",
        ["textangle"] = 0,
    };
}
