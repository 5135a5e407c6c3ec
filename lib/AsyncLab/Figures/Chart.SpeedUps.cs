using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    private const double RoomForEnds = 0.08;

    /// <summary>A line a series: how many times faster than one after the other, from nothing upwards, against a logarithmic axis.</summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="xAxis">What is varied.</param>
    /// <param name="xUnit">In which unit: a few units, each with a tick, or bytes.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="series">The lines.</param>
    /// <param name="cpus">How many CPUs there are, if their number is to be drawn as the most that can be gained.</param>
    public static Figure SpeedUps(string title, string xAxis, Unit xUnit, string finding, IReadOnlyList<Series> series, int? cpus = null)
    {
        var places = series.SelectMany(s => s.Places).ToArray();
        var ends = places.Select(p => p.At).Distinct().Order().ToArray();
        var top = Math.Max(places.Max(p => p.Samples.MedianInterval.High.Value), cpus ?? 1) * 1.1;
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.Logarithmic(xAxis, xUnit, ends, RoomForEnds),
            ["yaxis"] = TimesFaster(top),
            ["height"] = 420,
            ["margin"] = Margin(),
            ["legend"] = LegendAbove(),
            ["hovermode"] = "closest",
            ["shapes"] = new JsonArray([Level(1), .. cpus > 1 ? [Level(cpus.Value)] : (JsonNode[])[]]),
            ["annotations"] = new JsonArray([
                Beside(Texts.Get("SpeedUp_base"), 1),
                .. cpus > 1 ? [Beside(Texts.Format("SpeedUp_ideal", cpus), cpus.Value)] : (JsonNode[])[]]),
        };
        if (xUnit == Unit.Count)
        {
            layout["xaxis"]!["tickvals"] = Numbers(ends);
            layout["xaxis"]!["ticktext"] = Labels(ends.Select(e => Quantity.Count(e).ToString()));
        }

        var rows = series.SelectMany(s => s.Places.Select(p => (string[])[s.Label, new Quantity(p.At, xUnit).ToString(), .. Summary(p.Samples)]));
        return new(title, finding, [.. series.Select(s => LineTrace(s, xUnit))], layout, new(SummaryColumns("Model", PlaceColumn(xUnit)), [.. rows]));
    }

    private static string PlaceColumn(Unit unit) => unit == Unit.Bytes ? "Bytes" : "Units";

    private static JsonObject TimesFaster(double top)
    {
        var step = top switch { < 3.5 => 0.5, < 8 => 1, < 20 => 2, _ => Math.Ceiling(top / 10) };
        var ticks = Enumerable.Range(0, 20).Select(i => i * step).Where(t => t <= top).ToArray();
        return new()
        {
            ["title"] = new JsonObject { ["text"] = Texts.Get("SpeedUp_axis") },
            ["range"] = new JsonArray(0, top),
            ["tickvals"] = Numbers(ticks),
            ["ticktext"] = Labels(ticks.Select(t => t == 0 ? "0" : new Quantity(t, Unit.Ratio).ToString())),
            ["automargin"] = true,
        };
    }

    private static JsonObject Level(double at) => new()
    {
        ["type"] = "line",
        ["xref"] = "paper",
        ["x0"] = 0,
        ["x1"] = 1,
        ["y0"] = at,
        ["y1"] = at,
        ["line"] = new JsonObject { ["color"] = Palette.Colour(0), ["dash"] = "dot" },
    };

    private static JsonObject Beside(string text, double at) => new()
    {
        ["text"] = text,
        ["xref"] = "paper",
        ["x"] = 0.25,
        ["xanchor"] = "center",
        ["y"] = at,
        ["yanchor"] = "bottom",
        ["showarrow"] = false,
    };
}
