using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    // Where an axis of percentiles has its ticks: each is the tenth of the rest, as in the histograms of HdrHistogram.
    private static readonly double[] s_percents = [0, 50, 90, 99];
    private static readonly double[] s_marked = [50, 99];

    /// <summary>
    /// A line a series: the value that so many percent of all values are not above, against the percent. The axis widens
    /// towards the end, where the slowest are. The p50 and the p99 are marked.
    /// </summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="xAxis">What is shared out.</param>
    /// <param name="yAxis">What the values are.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="series">The lines, each with its values at its first place.</param>
    /// <param name="table">The numbers behind the plot.</param>
    public static Figure Percentiles(string title, string xAxis, string yAxis, string finding, IReadOnlyList<Series> series, Table table)
    {
        var most = series.Max(s => s.Places[0].Samples.Values.Count);
        var layout = new JsonObject
        {
            ["xaxis"] = new JsonObject
            {
                ["title"] = new JsonObject { ["text"] = xAxis },
                ["type"] = "log",
                ["range"] = new JsonArray(-0.05, Math.Log10(most * 2.5)),
                ["tickvals"] = Numbers(s_percents.Select(OneIn)),
                ["ticktext"] = Labels(s_percents.Select(p => $"{p} %")),
            },
            ["yaxis"] = Axis.Logarithmic(yAxis, series[0].Places[0].Samples.Unit, [.. series.SelectMany(s => s.Places[0].Samples.Values)], RoomForLabels),
            ["height"] = 460,
            ["margin"] = Margin(top: 30),
            ["legend"] = LegendAbove(),
            ["hovermode"] = "closest",
            ["shapes"] = new JsonArray([.. s_marked.Select(p => Upright(OneIn(p)))]),
        };
        return new(title, finding, [.. series.SelectMany(PercentileTraces)], layout, table);
    }

    private static double OneIn(double percent) => 100 / (100 - percent);

    private static IEnumerable<JsonNode> PercentileTraces(Series series)
    {
        var samples = series.Places[0].Samples;
        var sorted = samples.Values.Order().ToArray();
        // The slowest has half a share to itself: nothing is slower than all.
        yield return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["name"] = series.Label,
            ["x"] = Numbers(sorted.Select((_, i) => OneIn(i < sorted.Length - 1 ? 100.0 * i / (sorted.Length - 1) : 100 - (50.0 / sorted.Length)))),
            ["y"] = Numbers(sorted),
            ["line"] = new JsonObject { ["color"] = series.Colour, ["width"] = 3, ["dash"] = series.Dash },
            ["hoverinfo"] = "skip",
        };
        var marks = s_marked.Select(p => samples.Percentile(p)).ToArray();
        yield return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = series.Dash == "solid" ? "markers+text" : "markers",
            ["showlegend"] = false,
            ["x"] = Numbers(s_marked.Select(OneIn)),
            ["y"] = Numbers(marks.Select(m => m.Value)),
            ["marker"] = new JsonObject { ["color"] = series.Colour, ["symbol"] = series.Symbol, ["size"] = 11 },
            ["text"] = Labels(["", $"p99: {marks[^1]}"]),
            ["textposition"] = "top left",
            ["hovertext"] = Labels(s_marked.Zip(marks, (p, m) => $"{series.Label}, p{p}: {m}")),
            ["hoverinfo"] = "text",
        };
    }
}
