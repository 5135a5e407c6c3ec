using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    private const int FewUnits = 10;
    private const int HeadHeight = 40;
    private const int ColoursForThreads = 5;

    // Beyond its colours, a thread is told by colour and pattern.
    private static readonly string[] Patterns = ["", "/", "x", "."];

    /// <summary>A panel a track, one below the other on one axis of time: a row a unit, a bar where it runs, a line where it waits.</summary>
    public static Figure Spans(string title, string axis, string finding, IReadOnlyList<Track> tracks)
    {
        var heights = tracks.Select(t => HeadHeight + (t.Units.Value * (t.Units.Value <= FewUnits ? 22 : 12))).ToArray();
        var all = heights.Sum();
        var layout = new JsonObject
        {
            ["barmode"] = "overlay",
            ["xaxis"] = Axis.TimeFromZero(axis, tracks.Max(t => t.Duration)),
            ["height"] = all + 70,
            ["margin"] = new JsonObject { ["l"] = 50, ["r"] = 20, ["t"] = 10, ["b"] = 50 },
            ["showlegend"] = false,
            ["hovermode"] = "closest",
        };
        layout["xaxis"]!["anchor"] = AxisName("y", tracks.Count - 1);
        var heads = new JsonArray();
        for (var (i, top) = (0, 0.0); i < tracks.Count; top += heights[i++])
        {
            layout[AxisName("yaxis", i)] = Units(tracks[i], 1 - ((top + heights[i]) / all), 1 - ((top + HeadHeight) / all));
            heads.Add(HeadOf(Texts.Format("Timeline_head", tracks[i].Model, tracks[i].Threads, tracks[i].Duration), 1 - ((top + HeadHeight) / all)));
        }

        layout["annotations"] = heads;
        var rows = tracks.SelectMany(t => t.Spans.OrderBy(s => (s.Unit, s.Start)).Select(s => (string[])[
            t.Model.Name, $"{s.Unit + 1}", ThreadLabel(t, s), $"{s.Start}", $"{s.End}"]));
        return new(
            title, finding, [.. tracks.SelectMany(SpanTraces)], layout, new(Texts.Columns("Model", "Unit", "Thread", "Start", "End"), [.. rows]));
    }

    private static IEnumerable<JsonNode> SpanTraces(Track track, int panel)
    {
        yield return Waiting(track, AxisName("y", panel));
        foreach (var thread in track.Spans.GroupBy(s => s.Thread))
            yield return Running(track, [.. thread], AxisName("y", panel));
    }

    // Between two of its spans a unit waits.
    private static JsonObject Waiting(Track track, string axis)
    {
        var waits = track.Spans.GroupBy(s => s.Unit)
            .SelectMany(unit => unit.OrderBy(s => s.Start).Zip(unit.OrderBy(s => s.Start).Skip(1)))
            .ToArray();
        return new()
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["yaxis"] = axis,
            ["x"] = new JsonArray([.. waits.SelectMany(w => (JsonNode?[])[w.First.End.Value, w.Second.Start.Value, null])]),
            ["y"] = new JsonArray([.. waits.SelectMany(w => (JsonNode?[])[w.First.Unit + 1, w.First.Unit + 1, null])]),
            ["line"] = new JsonObject { ["color"] = Palette.Colour(0), ["width"] = 1.5 },
            ["hoverinfo"] = "skip",
        };
    }

    private static JsonObject Running(Track track, RunSpan[] spans, string axis)
    {
        var thread = track.ThreadIds.Index().First(t => t.Item == spans[0].Thread).Index;
        var colour = Palette.Colour(1 + (thread % ColoursForThreads));
        return new()
        {
            ["type"] = "bar",
            ["orientation"] = "h",
            ["yaxis"] = axis,
            ["base"] = Numbers(spans.Select(s => s.Start.Value)),
            ["x"] = Numbers(spans.Select(s => (s.End - s.Start).Value)),
            ["y"] = Numbers(spans.Select(s => s.Unit + 1.0)),
            ["width"] = 0.75,
            // The outline keeps the shortest span visible.
            ["marker"] = new JsonObject
            {
                ["color"] = colour,
                ["line"] = new JsonObject { ["color"] = colour, ["width"] = 3 },
                ["pattern"] = new JsonObject { ["shape"] = Patterns[thread / ColoursForThreads % Patterns.Length] },
            },
            ["hovertext"] = Labels(spans.Select(s => $"{ThreadLabel(track, s)}<br>{s.Start} – {s.End}")),
            ["hoverinfo"] = "text",
        };
    }

    private static string ThreadLabel(Track track, RunSpan span) =>
        $"{track.ThreadIds.Index().First(t => t.Item == span.Thread).Index + 1} ({span.Thread})";

    private static JsonObject Units(Track track, double bottom, double top)
    {
        var units = (int)track.Units.Value;
        var ticks = Enumerable.Range(1, units).Where(n => units <= FewUnits || n == 1 || n % 5 == 0).ToArray();
        var named = track.Rows.Count > 0;
        return new()
        {
            ["domain"] = new JsonArray(Math.Max(0, bottom), top),
            ["range"] = new JsonArray(track.Units.Value + 0.5, 0.5),
            ["tickvals"] = Numbers(ticks.Select(n => (double)n)),
            ["ticktext"] = Labels(ticks.Select(n => named ? track.Rows[n - 1] : $"{n}")),
            ["automargin"] = named,
            ["ticksuffix"] = named ? "  " : "",
            ["title"] = new JsonObject { ["text"] = named ? "" : Texts.Get("Timeline_unit"), ["standoff"] = 8 },
            ["showgrid"] = false,
            ["zeroline"] = false,
        };
    }

    // What stands above a panel.
    private static JsonObject HeadOf(string text, double at) => new()
    {
        ["text"] = text,
        ["xref"] = "paper",
        ["x"] = 0,
        ["xanchor"] = "left",
        ["yref"] = "paper",
        ["y"] = at,
        ["yanchor"] = "bottom",
        ["showarrow"] = false,
        ["font"] = new JsonObject { ["size"] = 14 },
    };

    // The first axis of plotly.js has no number.
    private static string AxisName(string kind, int place) => place == 0 ? kind : $"{kind}{place + 1}";
}
