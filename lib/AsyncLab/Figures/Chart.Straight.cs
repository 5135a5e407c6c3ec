using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    /// <summary>A line a series, time against time, from zero on both axes: the slope says how many times one contains the other.</summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="xAxis">What is varied.</param>
    /// <param name="yAxis">What was measured.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="series">The lines.</param>
    /// <param name="columns">The headings of the two columns of the table that say which value it is.</param>
    public static Figure Straight(string title, string xAxis, string yAxis, string finding, IReadOnlyList<Series> series, params string[] columns)
    {
        var places = series.SelectMany(s => s.Places).ToArray();
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.TimeFromZero(xAxis, new(places.Max(p => p.At), Unit.Nanoseconds)),
            ["yaxis"] = Axis.TimeFromZero(yAxis, places.Select(p => p.Samples.Max).Max()),
            ["height"] = 420,
            ["margin"] = Margin(),
            ["legend"] = LegendAbove(),
            ["hovermode"] = "closest",
        };
        layout["yaxis"]!["automargin"] = true;
        var rows = series.SelectMany(s => s.Places.Select(p =>
            (string[])[s.Label, new Quantity(p.At, Unit.Nanoseconds).ToString(), .. Summary(p.Samples)]));
        return new(title, finding, [.. series.Select(s => LineTrace(s, Unit.Nanoseconds))], layout, new(SummaryColumns(columns), [.. rows]));
    }
}
