using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    /// <summary>A line a series on two linear axes, of units and of how many times the work of one they do, and a dotted one for what the CPUs allow.</summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="xAxis">What runs along.</param>
    /// <param name="yAxis">What is gained.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="series">The lines.</param>
    /// <param name="ideal">What the dotted line is called.</param>
    /// <param name="cpus">How many CPUs there are.</param>
    public static Figure Gains(
        string title, string xAxis, string yAxis, string finding, IReadOnlyList<Series> series, string ideal, int cpus)
    {
        int[] units = [.. series.SelectMany(s => s.Places).Select(p => (int)p.At).Distinct().Order()];
        var layout = new JsonObject
        {
            ["xaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = xAxis }, ["tickvals"] = Numbers(units.Select(u => (double)u)) },
            ["yaxis"] = new JsonObject
            {
                ["title"] = new JsonObject { ["text"] = yAxis },
                ["range"] = new JsonArray(0, Math.Min(cpus, units[^1]) * 1.15),
                ["ticksuffix"] = "×",
                ["dtick"] = cpus > 8 ? cpus / 4 : cpus > 2 ? 1 : 0.5,
                ["automargin"] = true,
            },
            ["height"] = 400,
            ["margin"] = Margin(),
            ["legend"] = new JsonObject { ["orientation"] = "h", ["y"] = 1.02, ["yanchor"] = "bottom", ["x"] = 0 },
            ["hovermode"] = "closest",
        };
        var rows = series.SelectMany(s => s.Places.Skip(1).Select(p => (string[])[s.Label, Quantity.Count(p.At).ToString(), .. Summary(p.Samples)]));
        return new(
            title, finding, [Ideal(ideal, units, cpus), .. series.Select(s => LineTrace(s, Unit.Count))], layout, new(SummaryColumns("Model", "Units"), [.. rows]));
    }

    private static JsonObject Ideal(string name, int[] units, int cpus) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "lines",
        ["name"] = name,
        ["x"] = Numbers([1, Math.Min(cpus, units[^1]), units[^1]]),
        ["y"] = Numbers([1, Math.Min(cpus, units[^1]), Math.Min(cpus, units[^1])]),
        ["line"] = new JsonObject { ["color"] = Palette.Colour(0), ["width"] = 2, ["dash"] = "dot" },
        ["hoverinfo"] = "skip",
    };
}
