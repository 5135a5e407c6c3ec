using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    private static readonly string Here = Palette.Colour(2);
    private static readonly string HereInPython = Palette.Colour(3);
    private static readonly string Elsewhere = Palette.Colour(0);

    /// <summary>A row a step on a logarithmic axis, with its name and numbers above: what was measured as strong marks, what is published as a hollow one.</summary>
    public static Figure Ladder(string title, string axis, string finding, IReadOnlyList<Rung> rungs)
    {
        var hasPython = rungs.Any(r => r.MeasuredInPython is not null);
        var all = rungs.SelectMany(r => (Quantity?[])[r.Measured?.Median, r.MeasuredInPython?.Median, r.Published]).OfType<Quantity>().Select(q => q.Value).ToArray();
        var layout = new JsonObject
        {
            ["xaxis"] = Axis.Logarithmic(axis, Unit.Nanoseconds, all),
            ["yaxis"] = Rows(rungs.Count),
            ["height"] = 130 + (BarHeight * rungs.Count),
            ["margin"] = Margin(),
            ["legend"] = LegendAbove(),
            ["hovermode"] = "closest",
            ["annotations"] = new JsonArray([.. rungs.Select((r, i) => RungCaption(r, i))]),
        };
        layout["yaxis"]!["categoryorder"] = "array";
        layout["yaxis"]!["categoryarray"] = Labels(rungs.Select(r => r.Name));
        layout["yaxis"]!["showticklabels"] = false;
        JsonNode[] python = hasPython ? [Marks(rungs, Runtime.CPython, r => r.MeasuredInPython, HereInPython, "square")] : [];
        return new(
            title, finding, [Marks(rungs, Runtime.DotNet, r => r.Measured, Here, "circle"), .. python, MeasuredElsewhere(rungs)],
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

    // Names beside the rows would leave a phone no room.
    private static JsonObject RungCaption(Rung rung, int row)
    {
        var here = rung.Measured?.Median;
        var inPython = rung.MeasuredInPython?.Median;
        var numbers = here is null && inPython is null ? Texts.Format("Ladder_caption_published", rung.Published)
            : inPython is null ? $"{here}"
            : string.Join(", ", ((string?[])[here?.ToString(), Texts.Format("Ladder_caption_python", inPython)]).OfType<string>());
        return new()
        {
            ["text"] = $"{rung.Name}: {numbers}",
            ["x"] = 0,
            ["xref"] = "paper",
            ["xanchor"] = "left",
            ["y"] = row - 0.2,
            ["yanchor"] = "bottom",
            ["showarrow"] = false,
        };
    }

    private static JsonObject Marks(IReadOnlyList<Rung> rungs, Runtime runtime, Func<Rung, Samples?> measured, string colour, string symbol)
    {
        var here = rungs.Where(r => measured(r) is not null).ToArray();
        var samples = here.Select(r => measured(r)!).ToArray();
        return new()
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["name"] = Texts.Format("Ladder_here", runtime.Family),
            ["x"] = Numbers(samples.Select(s => s.Median.Value)),
            ["y"] = Labels(here.Select(r => r.Name)),
            ["error_x"] = ErrorBars(samples, colour),
            ["marker"] = new JsonObject { ["color"] = colour, ["symbol"] = symbol, ["size"] = 12 },
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
            ["mode"] = "markers",
            ["name"] = Texts.Get("Ladder_published"),
            ["x"] = Numbers(published.Select(r => r.Published!.Value.Value)),
            ["y"] = Labels(published.Select(r => r.Name)),
            ["marker"] = new JsonObject { ["color"] = Elsewhere, ["symbol"] = "diamond-open", ["size"] = 11, ["line"] = new JsonObject { ["width"] = 2 } },
            ["hovertext"] = Labels(published.Select(r => r.Published!.Value.ToString())),
            ["hoverinfo"] = "text",
        };
    }
}
