using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    private static readonly string Here = Palette.Colour(2);
    private static readonly string HereInPython = Palette.Colour(3);
    private static readonly string Elsewhere = Palette.Colour(0);

    /// <summary>A row a step on a logarithmic axis: what was measured as strong marks with their numbers, what is published as a hollow one.</summary>
    public static Figure Ladder(string title, string axis, string finding, IReadOnlyList<Rung> rungs)
    {
        var hasPython = rungs.Any(r => r.MeasuredInPython is not null);
        var all = rungs.SelectMany(r => (Quantity?[])[r.Measured?.Median, r.MeasuredInPython?.Median, r.Published]).OfType<Quantity>().Select(q => q.Value).ToArray();
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.Logarithmic(axis, Unit.Nanoseconds, all, RoomForLabels),
            ["yaxis"] = Rows(rungs.Count),
            ["height"] = 120 + ((hasPython ? 46 : 38) * rungs.Count),
            ["margin"] = Margin(),
            ["legend"] = LegendAbove(),
            ["hovermode"] = "closest",
        };
        layout["yaxis"]!["categoryorder"] = "array";
        layout["yaxis"]!["categoryarray"] = Labels(rungs.Select(r => r.Name));
        JsonNode[] python = hasPython ? [Measured(rungs, Runtime.CPython, r => r.MeasuredInPython, HereInPython, "square", "bottom center")] : [];
        return new(
            title, finding,
            [Measured(rungs, Runtime.DotNet, r => r.Measured, Here, "circle", "top center"), .. python, MeasuredElsewhere(rungs)],
            layout, LadderTable(rungs, hasPython));
    }

    private static Table LadderTable(IReadOnlyList<Rung> rungs, bool hasPython)
    {
        string[] columns = [.. Texts.Columns("Step", "Median", "Interval"), .. hasPython ? Texts.Columns("Python") : [], .. Texts.Columns("Published")];
        var rows = rungs.Select(r => (string[])[
            r.Name, Text(r.Measured?.Median), r.Measured?.MedianInterval.ToString() ?? "–",
            .. hasPython ? (string[])[Text(r.MeasuredInPython?.Median)] : [], Text(r.Published)]);
        return new(columns, [.. rows]);

        static string Text(Quantity? quantity) => quantity?.ToString() ?? "–";
    }

    private static JsonObject Measured(
        IReadOnlyList<Rung> rungs, Runtime runtime, Func<Rung, Samples?> measured, string colour, string symbol, string place)
    {
        var here = rungs.Where(r => measured(r) is not null).ToArray();
        var samples = here.Select(r => measured(r)!).ToArray();
        return new()
        {
            ["type"] = "scatter",
            ["mode"] = "markers+text",
            ["name"] = Texts.Format("Ladder_here", runtime.Family),
            ["x"] = Numbers(samples.Select(s => s.Median.Value)),
            ["y"] = Labels(here.Select(r => r.Name)),
            ["error_x"] = ErrorBars(samples, colour),
            ["marker"] = new JsonObject { ["color"] = colour, ["symbol"] = symbol, ["size"] = 12 },
            ["text"] = Labels(samples.Select(s => s.Median.ToString())),
            ["textposition"] = place,
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
