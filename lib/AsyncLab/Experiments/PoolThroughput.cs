using System.Text.Json.Nodes;

namespace AsyncLab;

/// <summary>What a pool of connections gets done at one width.</summary>
/// <param name="Query">The name of the query.</param>
/// <param name="Connections">How many connections the pool has.</param>
/// <param name="PerSecond">How many queries are done in a second, a value a round.</param>
public sealed record PoolWidth(string Query, int Connections, Samples PerSecond);

/// <summary>How many queries a second a pool of connections gets done, by how many connections it has.</summary>
/// <param name="Widths">The values of every query, ascending in connections.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record PoolThroughput(IReadOnlyList<PoolWidth> Widths) : IDisplayable
{
    private static readonly string[] Symbols = ["circle", "diamond", "triangle-up"];

    /// <summary>What is missing or doubtful, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many queries a second are done over so many connections; null if that was not measured.</summary>
    public Quantity? this[string query, int connections] =>
        Widths.FirstOrDefault(w => w.Query == query && w.Connections == connections)?.PerSecond.Median;

    /// <summary>How many times as many queries a second are done over the most connections as over the fewest; null if that was not measured.</summary>
    public Quantity? Gain(string query)
    {
        var widths = Widths.Where(w => w.Query == query).ToArray();
        return widths.Length == 0 ? null : widths[^1].PerSecond.Median / widths[0].PerSecond.Median;
    }

    /// <summary>A line a query, on two logarithmic axes; the dotted line is at the number of CPUs.</summary>
    public Figure ToFigure()
    {
        var queries = Widths.GroupBy(w => w.Query).ToArray();
        var finding = string.Join("; ", queries.Select(q => Texts.Format(
            "Pool_finding", q.Key, q.Last().Connections, q.Last().PerSecond.Median, q.First().Connections, q.First().PerSecond.Median))) + ".";
        var figure = Chart.Lines(
            Texts.Get("Pool_title"), Texts.Get("Pool_connections"), Texts.Get("Pool_axis"), finding,
            [.. queries.Select((q, i) => new Series(q.Key, Palette.Colour(2 + i), Symbols[i % Symbols.Length], [.. q.Select(w => ((double)w.Connections, w.PerSecond))]))]);
        var places = Widths.Select(w => w.Connections).Distinct().ToArray();
        figure.Layout["xaxis"]!["tickvals"] = new JsonArray([.. places.Select(p => JsonValue.Create(p))]);
        figure.Layout["xaxis"]!["ticktext"] = new JsonArray([.. places.Select(p => JsonValue.Create($"{p}"))]);
        Chart.MarkCpus(figure, Environment.ProcessorCount);
        return figure with { Table = ToTable(), Notes = Notes };
    }

    /// <summary>The medians of all that was measured.</summary>
    public Table ToTable() => new(
        Texts.Columns("Query", "Connections", "PerSecond", "Interval", "Rounds"),
        [.. Widths.Select(w => (string[])[w.Query, $"{w.Connections}", $"{w.PerSecond.Median}", $"{w.PerSecond.MedianInterval}", $"{w.PerSecond.Values.Count}"])]);

    /// <summary>The figure; if nothing could be measured, the notes that say why.</summary>
    public string ToHtml() => Widths.Count > 0 ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes(Notes));
}
