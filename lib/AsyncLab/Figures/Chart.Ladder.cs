using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    private static readonly string Here = Palette.Colour(2);
    private static readonly string Elsewhere = Palette.Colour(0);

    /// <summary>A row a step on a logarithmic axis: what was measured as a strong mark with its number, what is published as a hollow one.</summary>
    public static Figure Ladder(string title, string axis, string finding, IReadOnlyList<Rung> rungs)
    {
        var all = rungs.SelectMany(r => (Quantity?[])[r.Measured?.Median, r.Published]).OfType<Quantity>().Select(q => q.Value).ToArray();
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.Logarithmic(axis, Unit.Nanoseconds, all, RoomForLabels),
            ["yaxis"] = Rows(rungs.Count),
            ["height"] = 120 + (38 * rungs.Count),
            ["margin"] = Margin(),
            ["legend"] = LegendAbove(),
            ["hovermode"] = "closest",
        };
        layout["yaxis"]!["categoryorder"] = "array";
        layout["yaxis"]!["categoryarray"] = Labels(rungs.Select(r => r.Name));
        var rows = rungs.Select(r => (string[])[
            r.Name, r.Measured?.Median.ToString() ?? "–", r.Measured?.MedianInterval.ToString() ?? "–", r.Published?.ToString() ?? "–"]);
        return new(title, finding, [MeasuredHere(rungs), MeasuredElsewhere(rungs)], layout, new(Texts.Columns("Step", "Median", "Interval", "Published"), [.. rows]));
    }

    private static JsonObject MeasuredHere(IReadOnlyList<Rung> rungs)
    {
        var measured = rungs.Where(r => r.Measured is not null).ToArray();
        var samples = measured.Select(r => r.Measured!).ToArray();
        return new()
        {
            ["type"] = "scatter",
            ["mode"] = "markers+text",
            ["name"] = Texts.Get("Ladder_here"),
            ["x"] = Numbers(samples.Select(s => s.Median.Value)),
            ["y"] = Labels(measured.Select(r => r.Name)),
            ["error_x"] = ErrorBars(samples, Here),
            ["marker"] = new JsonObject { ["color"] = Here, ["size"] = 12 },
            ["text"] = Labels(samples.Select(s => s.Median.ToString())),
            ["textposition"] = "top center",
            ["hovertext"] = Labels(samples.Select(s => s.ToString())),
            ["hoverinfo"] = "text",
        };
    }

    private static JsonObject MeasuredElsewhere(IReadOnlyList<Rung> rungs)
    {
        var published = rungs.Where(r => r.Published is not null).ToArray();
        return new()
        {
            ["type"] = "scatter",
            ["mode"] = "markers+text",
            ["name"] = Texts.Get("Ladder_published"),
            ["x"] = Numbers(published.Select(r => r.Published!.Value.Value)),
            ["y"] = Labels(published.Select(r => r.Name)),
            ["marker"] = new JsonObject { ["color"] = Elsewhere, ["symbol"] = "diamond-open", ["size"] = 11, ["line"] = new JsonObject { ["width"] = 2 } },
            // Where there are both marks, the number belongs to the one measured here.
            ["text"] = Labels(published.Select(r => r.Measured is null ? r.Published.ToString()! : "")),
            ["textposition"] = "top center",
            ["textfont"] = new JsonObject { ["color"] = Elsewhere },
            ["hovertext"] = Labels(published.Select(r => r.Published!.Value.ToString())),
            ["hoverinfo"] = "text",
        };
    }
}
