using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    /// <summary>A row an entry from top to bottom, a column for everybody, and a line from each to the next; the colour is the thread.</summary>
    public static Figure Turns(string title, string finding, IReadOnlyList<DiaryEntry> entries)
    {
        string[] everybody = [.. entries.Select(e => e.Who).Distinct()];
        long[] threads = [.. entries.Select(e => e.Thread).Distinct()];
        var labels = entries.Index().Select(e => $"{e.Index + 1}. {e.Item.What}").ToArray();
        var layout = new JsonObject
        {
            ["xaxis"] = Columns(everybody),
            ["yaxis"] = Rows(entries.Count),
            ["height"] = 80 + (34 * entries.Count),
            ["margin"] = new JsonObject { ["l"] = 20, ["r"] = 10, ["t"] = 40, ["b"] = 10 },
            ["showlegend"] = false,
            ["hovermode"] = "closest",
        };
        var trace = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers",
            ["x"] = Numbers(entries.Select(e => (double)Array.IndexOf(everybody, e.Who))),
            ["y"] = Labels(labels),
            ["line"] = new JsonObject { ["color"] = Palette.Colour(0), ["width"] = 1.5 },
            ["marker"] = new JsonObject
            {
                ["color"] = Labels(entries.Select(e => Palette.Colour(1 + (Array.IndexOf(threads, e.Thread) % ColoursForThreads)))),
                ["size"] = 15,
            },
            ["hovertext"] = Labels(entries.Zip(labels, (e, label) => $"{label}<br>{e.Who}, {e.When}, {Texts.Get("Column_Thread")} {Array.IndexOf(threads, e.Thread) + 1} ({e.Thread})")),
            ["hoverinfo"] = "text",
        };
        // In a column of their own, where no line crosses them.
        var times = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "text",
            ["textposition"] = "middle right",
            ["x"] = Numbers(entries.Select(_ => (double)everybody.Length)),
            ["y"] = Labels(labels),
            ["text"] = Labels(entries.Select(e => e.When.Value == 0 ? "0" : $"{e.When}")),
            ["hoverinfo"] = "skip",
        };
        var rows = entries.Zip(labels, (e, label) => (string[])[label, e.Who, $"{Array.IndexOf(threads, e.Thread) + 1} ({e.Thread})", $"{e.When}"]);
        return new(title, finding, [trace, times], layout, new(Texts.Columns("Step", "Who", "Thread", "When"), [.. rows]));
    }

    private static JsonObject Columns(string[] names) => new()
    {
        ["side"] = "top",
        ["range"] = new JsonArray(-0.4, names.Length + 0.7),
        ["tickvals"] = Numbers(Enumerable.Range(0, names.Length + 1).Select(i => (double)i)),
        ["ticktext"] = Labels([.. names, Texts.Get("Column_When")]),
        ["zeroline"] = false,
    };
}
