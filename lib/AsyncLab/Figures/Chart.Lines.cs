using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    /// <summary>A line a series on two logarithmic axes, each point with its interval, each line named at its end.</summary>
    public static Figure Lines(string title, string xAxis, string yAxis, string finding, IReadOnlyList<Series> series, Unit xUnit = Unit.Count)
    {
        var places = series.SelectMany(s => s.Places).ToArray();
        var unit = places[0].Samples.Unit;
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.Logarithmic(xAxis, xUnit, [.. places.Select(p => p.At)]),
            ["yaxis"] = Axis.Logarithmic(yAxis, unit, [.. places.SelectMany(p => p.Samples.Values)]),
            ["height"] = 440,
            ["margin"] = Margin(),
            ["legend"] = LegendAbove(),
            ["hovermode"] = "closest",
        };
        var rows = series.SelectMany(s => s.Places.Select(p =>
            (string[])[s.Label, new Quantity(p.At, xUnit).ToString(), .. Summary(p.Samples)]));
        var columns = SummaryColumns("Model", PlaceColumn(xUnit));
        return new(title, finding, [.. series.Select(s => LineTrace(s, xUnit))], layout, new(columns, [.. rows]));
    }

    private static JsonObject LineTrace(Series series, Unit xUnit)
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
            ["text"] = Labels(series.Places.Select(p => $"{new Quantity(p.At, xUnit)}: {p.Samples}")),
            ["hovertemplate"] = $"{series.Label}<br>%{{text}}<extra></extra>",
        };
    }
}
