using System.Text.Json.Nodes;

namespace AsyncLab;

/// <summary>How long requests to a web server take that are asked for all at once, by the number of connections.</summary>
/// <param name="Points">The points of every model; their units are the connections that there were at most.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record ConnectionLimits(IReadOnlyList<Point> Points) : Measurement(Points)
{
    /// <summary>How many requests there were.</summary>
    public int Requests { get; init; }

    /// <summary>The time until all are answered against the number of connections.</summary>
    public override Figure ToFigure()
    {
        var lines = Points.GroupBy(p => p.Model).Select(g => Series.Of(g.Key, g.Select(p => ((double)p.Units, p.WallTime)))).ToArray();
        var finding = string.Join("; ", lines.Select(l => Texts.Format(
            "Connections_finding", l.Label, Quantity.Count(l.Places[0].At), l.Places[0].Samples.Median, Quantity.Count(l.Places[^1].At), l.Places[^1].Samples.Median))) + ".";
        var figure = Chart.Lines(
            Texts.Format("Connections_title", Quantity.Count(Requests)), Texts.Get("Connections_axis"), Texts.Get("Connections_time"), finding, lines);
        int[] ticks = [.. Points.Select(p => p.Units).Distinct().Order()];
        figure.Layout["xaxis"]!["tickvals"] = new JsonArray([.. ticks.Select(t => JsonValue.Create(t))]);
        figure.Layout["xaxis"]!["ticktext"] = new JsonArray([.. ticks.Select(t => JsonValue.Create($"{t}"))]);
        var columns = Texts.Columns("Model", "Connections").Concat(figure.Table.Columns.Skip(2));
        return Annotated(figure with { Table = figure.Table with { Columns = [.. columns] } });
    }

    /// <summary>How many times as long it took with one number of connections as with another.</summary>
    /// <param name="model">The model.</param>
    /// <param name="few">The number that is divided.</param>
    /// <param name="many">The number that it is divided by.</param>
    /// <returns>The ratio; null if one of them was not measured.</returns>
    public Ratio? Gain(Model model, int few, int many) =>
        Find(model, few) is { } slow && Find(model, many) is { } fast ? new(model, model, slow.DividedBy(fast)) : null;

    internal override Samples ValuesOf(Point point) => point.WallTime;

    private Samples? Find(Model model, int connections) => Points.FirstOrDefault(p => p.Model == model && p.Units == connections)?.WallTime;
}
