namespace AsyncLab;

/// <summary>How long the calls of databases' drivers hold whoever makes them, and when what they ask for is done.</summary>
/// <param name="Calls">The calls, by database and statement.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record DriverCalls(IReadOnlyList<DriverCall> Calls) : IDisplayable
{
    private static readonly string Held = Palette.Colour(4);
    private static readonly string Free = Palette.Colour(6);

    /// <summary>What is missing or doubtful, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The first calls of a database from .NET; null if it is missing.</summary>
    public DriverCall? Find(Database database) => Calls.FirstOrDefault(c => c.Database == database.Name && c.Runtime == Runtime.DotNet);

    /// <summary>A bar a call: how long it holds whoever makes it, and how long they are free until it is done.</summary>
    public Figure ToFigure() => Chart.Bars(
        Texts.Get("DriverCalls_title"), Texts.Get("DriverCalls_axis"), string.Join("; ", Calls.GroupBy(c => (c.Database, c.Runtime)).Select(Finding)) + ".", [.. Calls.Select(ToBar)], ToTable(),
        (Texts.Get("DriverCalls_held"), Held), (Texts.Get("DriverCalls_free"), Free)).WithNotes(Notes);

    /// <summary>All that was measured.</summary>
    public Table ToTable() => new(
        Texts.Columns("Database", "Statement", "Runtime", "Blocking", "Returned", "Done", "Complete", "Moved"),
        [.. Calls.Select(c => (string[])[c.Database, c.Statement, c.Runtime.Family, $"{c.Blocking.Median}", Of(c.Returned), Of(c.Done), Share(c.Complete), Share(c.Moved)])]);

    /// <summary>The figure; if nothing could be measured, the notes that say why.</summary>
    public string ToHtml() => Calls.Count > 0 ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes(Notes));

    private static string Of(Samples? samples) => samples?.Median.ToString() ?? "–";

    private static string Share(Samples? samples) => samples is null ? "–" : $"{Math.Round(100 * samples.Median.Value)} %";

    private static string Finding(IGrouping<(string Database, Runtime Runtime), DriverCall> calls) => Texts.Format(
        "DriverCalls_finding", calls.Key.Database, calls.Key.Runtime.Family, Sum(calls, c => c.Done ?? c.Blocking), Sum(calls, c => c.Returned ?? c.Blocking));

    private static Quantity Sum(IEnumerable<DriverCall> calls, Func<DriverCall, Samples> time) => new(calls.Sum(c => time(c).Median.Value), Unit.Nanoseconds);

    private static string Caption(DriverCall call) => call.Returned is null
        ? Texts.Format("DriverCalls_blocking", call.Database, call.Verb, call.Runtime.Family, call.Blocking.Median)
        : Texts.Format("DriverCalls_awaited", call.Database, call.Verb, call.Runtime.Family, call.Returned.Median, call.Done!.Median);

    private static Bar ToBar(DriverCall call)
    {
        var held = (call.Returned ?? call.Blocking).Median;
        var all = new BarPart(Held, new(0, Unit.Nanoseconds), held);
        // Even the shortest part would be drawn with its outline.
        return new(Caption(call), call.LeavesItsCallerFree ? [all, new(Free, held, call.Done!.Median)] : [all]);
    }
}
