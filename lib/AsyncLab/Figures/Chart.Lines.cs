using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    /// <summary>A line a series on two logarithmic axes, each point with its interval, each line named at its end.</summary>
    public static Figure Lines(string title, string xAxis, string yAxis, string finding, IReadOnlyList<Series> series)
    {
        var places = series.SelectMany(s => s.Places).ToArray();
        var unit = places[0].Samples.Unit;
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.Logarithmic(xAxis, Unit.Count, [.. places.Select(p => p.At)]),
            ["yaxis"] = Axis.Logarithmic(yAxis, unit, [.. places.SelectMany(p => p.Samples.Values)]),
            ["height"] = 440,
            ["margin"] = Margin(),
            ["legend"] = new JsonObject { ["orientation"] = "h", ["y"] = 1.02, ["yanchor"] = "bottom", ["x"] = 0 },
            ["hovermode"] = "closest",
        };
        var rows = series.SelectMany(s => s.Places.Select(p =>
            (string[])[s.Label, Quantity.Count(p.At).ToString(), .. Summary(p.Samples)]));
        var columns = SummaryColumns("Model", "Units");
        return new(title, finding, [.. series.Select(LineTrace)], layout, new(columns, [.. rows]));
    }

    private static JsonObject LineTrace(Series series)
    {
        var samples = series.Places.Select(p => p.Samples).ToArray();
        return new()
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers",
            ["name"] = series.Label,
            ["x"] = Numbers(series.Places.Select(p => p.At)),
            ["y"] = Numbers(samples.Select(s => s.Median.Value)),
            ["error_y"] = ErrorBars(samples, series.Colour),
            ["line"] = new JsonObject { ["color"] = series.Colour, ["width"] = 2.5, ["dash"] = series.Dash },
            ["marker"] = new JsonObject { ["color"] = series.Colour, ["symbol"] = series.Symbol, ["size"] = 9 },
            ["text"] = Labels(series.Places.Select(p => $"{Quantity.Count(p.At)}: {p.Samples}")),
            ["hovertemplate"] = $"{series.Label}<br>%{{text}}<extra></extra>",
        };
    }
}
