using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    /// <summary>Bars that grow by a step each: every bar repeats what the one before had and adds its own in its own colour.</summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="axis">What the length of a bar is.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="bars">The bars from the shortest to the longest; what each adds has its colour.</param>
    public static Figure Steps(string title, string axis, string finding, IReadOnlyList<Series> bars)
    {
        var totals = bars.Select(b => b.Places[0].Samples).ToArray();
        var labels = bars.Select(b => b.Label).ToArray();
        var traces = bars.Select((bar, step) => (JsonNode)Step(bar, step, totals, labels));
        var layout = new JsonObject
        {
            ["barmode"] = "stack",
            ["xaxis"] = Linear(axis, totals[^1].MedianInterval.High),
            ["yaxis"] = Rows(bars.Count),
            ["height"] = 90 + (70 * bars.Count),
            ["margin"] = Margin(),
            ["showlegend"] = false,
        };
        var rows = bars.Select(b => (string[])[b.Label, .. Summary(b.Places[0].Samples)]);
        return new(title, finding, [.. traces], layout, new(SummaryColumns("Program"), [.. rows]));
    }

    // The part that one bar adds, drawn in that bar and in all longer ones.
    private static JsonObject Step(Series bar, int step, Samples[] totals, string[] labels)
    {
        var below = step == 0 ? new Quantity(0, totals[0].Unit) : totals[step - 1].Median;
        var added = totals[step].Median - below;
        var trace = new JsonObject
        {
            ["type"] = "bar",
            ["orientation"] = "h",
            ["name"] = bar.Label,
            ["y"] = Labels(labels.Skip(step)),
            ["x"] = Numbers(labels.Skip(step).Select(_ => added.Value)),
            ["base"] = Numbers(labels.Skip(step).Select(_ => below.Value)),
            ["marker"] = new JsonObject { ["color"] = bar.Colour },
            ["text"] = Labels(labels.Skip(step).Select((_, i) => i > 0 ? "" : $"{(step == 0 ? "" : "+ ")}{added}")),
            ["textposition"] = "inside",
            ["insidetextanchor"] = "middle",
            ["insidetextfont"] = new JsonObject { ["size"] = 14 },
            ["hovertemplate"] = $"{bar.Label}<br>{totals[step]}<extra></extra>",
        };
        return trace;
    }

    private static JsonObject Linear(string title, Quantity longest)
    {
        // Five to ten ticks at round binary amounts.
        var step = Math.Pow(2, Math.Floor(Math.Log2(longest.Value / 4)));
        var ticks = Enumerable.Range(0, 12).Select(i => i * step).Where(t => t <= longest.Value * 1.1).ToArray();
        return new()
        {
            ["title"] = new JsonObject { ["text"] = title },
            ["range"] = new JsonArray(0, longest.Value * 1.05),
            ["tickvals"] = Numbers(ticks),
            ["ticktext"] = Labels(ticks.Select(t => new Quantity(t, longest.Unit).ToString())),
        };
    }
}
