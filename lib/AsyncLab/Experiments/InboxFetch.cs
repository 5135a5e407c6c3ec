namespace AsyncLab;

/// <summary>How long it takes to fetch the messages of an inbox, by how many connections share them.</summary>
/// <param name="Points">A point a model and number of connections, each of which asks for its messages one after the other.</param>
/// <param name="OneCommand">A point a model: a single connection asks for all at once.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record InboxFetch(IReadOnlyList<Point> Points, IReadOnlyList<Point> OneCommand) : IDisplayable
{
    /// <summary>How many messages there are.</summary>
    public Quantity Messages { get; init; }

    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many times as long one connection takes as the most that were tried.</summary>
    /// <param name="model">How the connections were waited for.</param>
    /// <exception cref="InvalidOperationException">That was not measured.</exception>
    public Quantity Gain(Model model) => Of(model).First().WallTime.Median / Of(model).Last().WallTime.Median;

    /// <summary>How many times as long one connection takes that asks for one message after the other as one that asks for all at once.</summary>
    /// <param name="model">How the connections were waited for.</param>
    /// <exception cref="InvalidOperationException">That was not measured.</exception>
    public Quantity GainOfOneCommand(Model model) => Of(model).First().WallTime.Median / OneCommand.First(p => p.Model == model).WallTime.Median;

    /// <summary>The time against the number of connections, on two logarithmic axes; a mark for one command.</summary>
    public Figure ToFigure()
    {
        var finding = string.Join("; ", Points.Concat(OneCommand).GroupBy(p => p.Model).SelectMany(g => Of(g.Key).Take(1).Append(Of(g.Key).Last())).Select(p =>
            Texts.Format("InboxFetch_finding", p.Model.Runtime.Family, Quantity.Count(p.Units), p.WallTime.Median))
            .Concat(OneCommand.Select(p => Texts.Format("InboxFetch_finding_one", p.Model.Runtime.Family, p.WallTime.Median)))) + ".";
        return Chart.Lines(
            Texts.Format("InboxFetch_title", Messages), Texts.Get("InboxFetch_connections"), Texts.Get("InboxFetch_axis"), finding,
            [.. Points.GroupBy(p => p.Model).Select(g => ToSeries("InboxFetch_each", g.Key, 4, "circle", [.. g])),
                .. OneCommand.Select(p => ToSeries("InboxFetch_one", p.Model, 6, "star", [p]))]).WithNotes(Notes);
    }

    /// <summary>The figure; if nothing could be measured, the notes that say why.</summary>
    public string ToHtml() => Points.Count > 0 ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes(Notes));

    private IEnumerable<Point> Of(Model model) => Points.Where(p => p.Model == model).OrderBy(p => p.Units);

    private static Series ToSeries(string label, Model model, int colour, string symbol, Point[] points) =>
        new(Texts.Format(label, model.Runtime.Family), Palette.Colour(colour), model.Runtime == Runtime.CPython && symbol == "circle" ? "square" : symbol,
            [.. points.Select(p => ((double)p.Units, p.WallTime))])
        {
            Dash = Palette.Dash(model),
        };
}
