using System.Text.Json.Nodes;

namespace AsyncLab;

/// <summary>The kinds of figure that measurements are drawn as.</summary>
internal static partial class Chart
{
    private static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(v => JsonValue.Create(v))]);

    private static JsonArray Labels(IEnumerable<string> values) => new([.. values.Select(v => JsonValue.Create(v))]);

    // From the median to the ends of its interval, as plotly.js wants error bars.
    private static JsonObject ErrorBars(IReadOnlyCollection<Samples> samples, string colour) => new()
    {
        ["type"] = "data",
        ["symmetric"] = false,
        ["array"] = Numbers(samples.Select(s => (s.MedianInterval.High - s.Median).Value)),
        ["arrayminus"] = Numbers(samples.Select(s => (s.Median - s.MedianInterval.Low).Value)),
        ["color"] = colour,
        ["thickness"] = 2,
        ["width"] = 5,
    };

    private static JsonObject Margin(int right = 20, int top = 10) => new() { ["l"] = 20, ["r"] = right, ["t"] = top, ["b"] = 50 };

    private static JsonObject LegendAbove() => new() { ["orientation"] = "h", ["y"] = 1.02, ["yanchor"] = "bottom", ["x"] = 0 };

    // From top to bottom, with room above the first row for its number.
    private static JsonObject Rows(int count) => new()
    {
        ["range"] = new JsonArray(count - 0.4, -0.8),
        ["automargin"] = true,
        ["ticksuffix"] = "  ",
    };

    private static string[] Summary(Samples samples) =>
        [samples.IsStable ? $"{samples.Median}" : $"⚠ {samples.Median}", samples.MedianInterval.ToString(), samples.Min.ToString(), samples.Max.ToString(), $"{samples.Values.Count}"];

    private static string[] SummaryColumns(params string[] first) =>
        Texts.Columns([.. first, "Median", "Interval", "Min", "Max", "Rounds"]);
}
