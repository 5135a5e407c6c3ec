namespace AsyncLab;

/// <summary>Several operations on files, each by blocking calls, in threads, and awaited.</summary>
/// <param name="Operations">What was measured of each.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record FileOperations(IReadOnlyList<InputOutput> Operations) : IDisplayable
{
    /// <summary>What was measured of one operation.</summary>
    /// <exception cref="ArgumentException">It was not measured.</exception>
    public InputOutput this[FileOperation operation] =>
        Operations.FirstOrDefault(o => o.Operation == NameOf(operation)) ?? throw new ArgumentException($"'{NameOf(operation)}' was not measured.");

    /// <summary>These and others, in one figure.</summary>
    public FileOperations Beside(params IReadOnlyList<InputOutput> others) => new([.. Operations, .. others]);

    /// <summary>A row an operation and runtime: the longest gap of the loop, by the way of asking.</summary>
    public Figure ToFigure()
    {
        var rows = Operations.SelectMany(o => o.Points.Select(p => (Name: RowOf(o, p.Model), Point: p))).OrderBy(r => r.Point.Model.Runtime == Runtime.CPython).ToArray();
        var finding = string.Join("; ", rows.GroupBy(r => r.Point.Model.Runtime).Select(g => Texts.Format("Files_finding", g.Key.Family, Longest(g.Select(r => r.Point)))));
        return Chart.Ways(
            Texts.Get("Files_title"), Texts.Get("Heartbeat_axis"), finding + ".", [.. rows.Select(r => r.Name).Distinct()],
            [.. rows.GroupBy(r => WayOf(r.Point.Model)).Select(g => new Way(
                g.Key, Palette.Colour(g.First().Point.Model), Palette.Symbol(g.First().Point.Model), [.. g.Select(r => (r.Name, r.Point[Counter.LongestGap].Median))]))],
            Texts.Format("Heartbeat_free", Heartbeat.Period), Heartbeat.Period, ToTable()).WithNotes([.. Operations.SelectMany(o => o.Notes).Distinct()]);
    }

    /// <summary>The medians of all that was measured, of all files together.</summary>
    public Table ToTable()
    {
        var tables = Operations.Select(o => (o.Operation, Table: o.ToTable())).ToArray();
        return new([Texts.Get("Column_Operation"), .. tables[0].Table.Columns], [.. tables.SelectMany(t => t.Table.Rows.Select(r => (string[])[t.Operation ?? "", .. r]))]);
    }

    /// <summary>The figure; if nothing could be measured, the notes that say why.</summary>
    public string ToHtml() => Operations.Any(o => o.Points.Count > 0) ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes([.. Operations.SelectMany(o => o.Notes).Distinct()]));

    /// <summary>What readers call an operation.</summary>
    internal static string NameOf(FileOperation operation) => Texts.Get($"File_{operation}");

    private static string Longest(IEnumerable<Point> points) => string.Join(", ", points.GroupBy(p => WayOf(p.Model)).Select(w =>
        Texts.Format("Files_gap", w.Key, w.Max(p => p[Counter.LongestGap].Median))));

    private static string RowOf(InputOutput operation, Model model) => Texts.Format("Sizes_line", operation.Operation, model.Runtime.Family);

    private static string WayOf(Model model) => Texts.Get(
        model.IsBaseline ? "Files_blocking" : model == Model.Thread || model == Python.Thread ? "Files_in_threads" : "Files_awaited");

    /// <summary>One way of asking, as the figure draws it.</summary>
    internal sealed record Way(string Name, string Colour, string Symbol, IReadOnlyList<(string Row, Quantity Value)> Values);
}
