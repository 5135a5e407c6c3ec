using System.Text.Json.Nodes;

namespace AsyncLab;

/// <summary>A level over time.</summary>
/// <param name="Label">What the reader calls it.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Dash">Its pattern, as plotly.js names it.</param>
/// <param name="At">The moments.</param>
/// <param name="Level">The level from each moment on.</param>
internal sealed record Curve(string Label, string Colour, string Dash, Samples At, Samples Level)
{
    /// <summary>The curve of a model, drawn as that model is in every figure.</summary>
    public static Curve Of(Model model, Samples at, Samples level) =>
        new(model.Name, Palette.Colour(model), Palette.Dash(model), at, level);
}

internal static partial class Chart
{
    /// <summary>A stepped line a curve, from zero on both axes.</summary>
    public static Figure Curves(string title, string axis, string finding, IReadOnlyList<Curve> curves, Table table)
    {
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.TimeFromZero(Texts.Get("Timeline_axis"), curves.Select(c => c.At.Max).Max()),
            ["yaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = axis }, ["rangemode"] = "tozero", ["automargin"] = true },
            ["height"] = 400,
            ["margin"] = Margin(),
            ["legend"] = LegendAbove(),
            ["hovermode"] = "closest",
        };
        return new(title, finding, [.. curves.Select(Stepped)], layout, table);
    }

    private static JsonObject Stepped(Curve curve) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "lines",
        ["name"] = curve.Label,
        ["x"] = Numbers(curve.At.Values),
        ["y"] = Numbers(curve.Level.Values),
        ["line"] = new JsonObject { ["color"] = curve.Colour, ["width"] = 3, ["shape"] = "hv", ["dash"] = curve.Dash },
        ["text"] = Labels(curve.At.Values.Select(v => new Quantity(v, curve.At.Unit).ToString())),
        ["hovertemplate"] = $"{curve.Label}<br>%{{text}}: %{{y}}<extra></extra>",
    };
}
