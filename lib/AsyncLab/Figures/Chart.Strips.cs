using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    /// <summary>A row a series on a logarithmic axis: a pale mark for every value, a strong one with its number for the largest.</summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="axis">What the values are.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="series">The rows, each with its values at its first place.</param>
    /// <param name="expected">What a line at one value says.</param>
    /// <param name="at">That value.</param>
    public static Figure Strips(string title, string axis, string finding, IReadOnlyList<Series> series, string expected, Quantity at)
    {
        double[] all = [at.Value, .. series.SelectMany(s => s.Places[0].Samples.Values)];
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.Logarithmic(axis, at.Unit, all, RoomForLabels),
            ["yaxis"] = Rows(series.Count),
            ["height"] = 110 + (56 * series.Count),
            ["margin"] = Margin(top: 30),
            ["showlegend"] = false,
            ["hovermode"] = "closest",
            ["shapes"] = new JsonArray(Upright(at.Value)),
            ["annotations"] = new JsonArray(Above(expected, at.Value)),
        };
        var rows = series.Select(s => (string[])[s.Label, .. Summary(s.Places[0].Samples)]);
        return new(title, finding, [.. series.SelectMany(StripTraces)], layout, new(SummaryColumns("Model"), [.. rows]));
    }

    private static IEnumerable<JsonNode> StripTraces(Series series)
    {
        var samples = series.Places[0].Samples;
        yield return Pale(series, samples);
        yield return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers+text",
            ["x"] = Numbers([samples.Max.Value]),
            ["y"] = Labels([series.Label]),
            ["marker"] = new JsonObject { ["color"] = series.Colour, ["symbol"] = series.Symbol, ["size"] = 15 },
            ["text"] = Labels([samples.Max.ToString()]),
            ["textposition"] = "top center",
            ["textfont"] = new JsonObject { ["size"] = 15 },
            ["hoverinfo"] = "skip",
        };
    }

    private static JsonObject Upright(double at) => new()
    {
        ["type"] = "line",
        ["x0"] = at,
        ["x1"] = at,
        ["yref"] = "paper",
        ["y0"] = 0,
        ["y1"] = 1,
        ["line"] = new JsonObject { ["color"] = Palette.Colour(0), ["dash"] = "dot" },
    };

    // The annotations of a logarithmic axis are placed by exponents.
    private static JsonObject Above(string text, double at) => new()
    {
        ["text"] = text,
        ["x"] = Math.Log10(at),
        ["xanchor"] = "left",
        ["yref"] = "paper",
        ["y"] = 1,
        ["yanchor"] = "bottom",
        ["showarrow"] = false,
    };
}
