using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    /// <summary>A mark for each value, at its moment, on two linear axes of time; a line would say that something was in between.</summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="xAxis">What the moments are.</param>
    /// <param name="yAxis">What the values are.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="series">The values of each series at its first place, and their moments.</param>
    /// <param name="table">The numbers behind the plot.</param>
    public static Figure Marks(
        string title, string xAxis, string yAxis, string finding, IReadOnlyList<(Series Series, Samples At)> series, Table table)
    {
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.TimeFromZero(xAxis, series.Max(s => s.At.Max)),
            ["yaxis"] = Axis.TimeFromZero(yAxis, series.Max(s => s.Series.Places[0].Samples.Max)),
            ["height"] = 420,
            ["margin"] = Margin(),
            ["legend"] = LegendAbove(),
            ["hovermode"] = "closest",
        };
        layout["yaxis"]!["automargin"] = true;
        // The few marks lie above the many.
        var traces = series.OrderByDescending(s => s.At.Values.Count).Select(s => (JsonNode)new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["name"] = s.Series.Label,
            ["x"] = Numbers(s.At.Values),
            ["y"] = Numbers(s.Series.Places[0].Samples.Values),
            ["marker"] = new JsonObject { ["color"] = s.Series.Colour, ["symbol"] = s.Series.Symbol, ["size"] = 8, ["opacity"] = 0.7 },
            ["text"] = Labels(s.Series.Places[0].Samples.Values.Select(v => new Quantity(v, Unit.Nanoseconds).ToString())),
            ["hovertemplate"] = $"{s.Series.Label}<br>%{{text}}<extra></extra>",
        });
        return new(title, finding, [.. traces], layout, table);
    }
}
