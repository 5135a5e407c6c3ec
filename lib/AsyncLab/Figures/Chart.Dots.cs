using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    private const double RoomForLabels = 0.14;

    /// <summary>A row a series on a logarithmic axis: every round as a pale mark, the median with its interval and its number.</summary>
    public static Figure Dots(string title, string axis, string finding, IReadOnlyList<Series> series)
    {
        var all = series.SelectMany(s => s.Places[0].Samples.Values).ToArray();
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.Logarithmic(axis, series[0].Places[0].Samples.Unit, all, RoomForLabels),
            ["yaxis"] = Rows(series.Count),
            ["height"] = 90 + (52 * series.Count),
            ["margin"] = Margin(),
            ["showlegend"] = false,
            ["hovermode"] = "closest",
        };
        var rows = series.Select(s => (string[])[s.Label, .. Summary(s.Places[0].Samples)]);
        return new(
            title, finding, [.. series.SelectMany(DotTraces)], layout, new(SummaryColumns("Model"), [.. rows]));
    }

    private static IEnumerable<JsonNode> DotTraces(Series series)
    {
        var samples = series.Places[0].Samples;
        yield return Pale(series, samples);
        yield return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers+text",
            ["x"] = Numbers([samples.Median.Value]),
            ["y"] = Labels([series.Label]),
            ["error_x"] = ErrorBars([samples], series.Colour),
            ["marker"] = new JsonObject { ["color"] = series.Colour, ["symbol"] = series.Symbol, ["size"] = 13 },
            ["text"] = Labels([samples.Median.ToString()]),
            ["textposition"] = "top center",
            ["hovertemplate"] = $"{series.Label}<br>{samples}<extra></extra>",
        };
    }

    private static JsonObject Pale(Series series, Samples samples) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "markers",
        ["x"] = Numbers(samples.Values),
        ["y"] = Labels(samples.Values.Select(_ => series.Label)),
        ["marker"] = new JsonObject { ["color"] = series.Colour, ["opacity"] = 0.35, ["size"] = 7 },
        ["hoverinfo"] = "skip",
    };
}
