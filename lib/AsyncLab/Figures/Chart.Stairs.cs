using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    /// <summary>A line a model over a linear axis of time, which goes up or down by a step whenever a count changes.</summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="axis">What time it is.</param>
    /// <param name="counted">What is counted.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="lines">For each model when the count came to what; before, it is 0.</param>
    /// <param name="last">Until when.</param>
    public static Figure Stairs(
        string title, string axis, string counted, string finding, IReadOnlyList<(Model Model, IReadOnlyList<(Quantity At, int Count)> Steps)> lines, Quantity last)
    {
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.TimeFromZero(axis, last),
            ["yaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = counted }, ["rangemode"] = "tozero", ["automargin"] = true },
            ["height"] = 380,
            ["margin"] = Margin(),
            ["legend"] = new JsonObject { ["orientation"] = "h", ["y"] = 1.02, ["yanchor"] = "bottom", ["x"] = 0 },
            ["hovermode"] = "closest",
        };
        var rows = lines.SelectMany(l => l.Steps.Select(s => (string[])[l.Model.Name, $"{s.At}", $"{s.Count}"]));
        return new(
            title, finding, [.. lines.Select(l => Stair(l.Model, l.Steps, last))], layout, new(Texts.Columns("Model", "Moment", "Count"), [.. rows]));
    }

    // It stays at its last count until the end of the figure.
    private static JsonObject Stair(Model model, IReadOnlyList<(Quantity At, int Count)> steps, Quantity last) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "lines",
        ["name"] = model.Name,
        ["x"] = Numbers([0, .. steps.Select(s => s.At.Value), last.Value]),
        ["y"] = Numbers([0, .. steps.Select(s => (double)s.Count), steps[^1].Count]),
        ["line"] = new JsonObject { ["color"] = Palette.Colour(model), ["width"] = 2.5, ["shape"] = "hv", ["dash"] = model.Runtime == Runtime.CPython ? "dash" : "solid" },
        ["hovertemplate"] = $"{model.Name}: %{{y}}<extra></extra>",
    };
}
