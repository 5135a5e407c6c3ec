namespace AsyncLab;

/// <summary>How long answers took under load, as a closed and as an open loop count it.</summary>
/// <param name="Runs">A run for each runtime and loop.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record LoadTest(IReadOnlyList<LoadRun> Runs) : IDisplayable
{
    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The run of a loop in a runtime; null if this machine lacks the runtime.</summary>
    public LoadRun? Of(LoadLoop loop, Runtime runtime) => Runs.FirstOrDefault(r => r.Loop == loop && r.Model.Runtime == runtime);

    /// <summary>The distribution: how long the answer took that so many percent of all were not slower than.</summary>
    public Figure ToFigure() => Chart.Percentiles(
        Texts.Get("Load_title"), Texts.Get("Load_share"), Texts.Get("Load_latency"), Finding, [.. Runs.Select(r => r.ToSeries(r.Latency))], ToTable()).WithNotes(Notes);

    /// <summary>Each answer where its request was due, as high as it took long.</summary>
    public Figure ToTimeFigure() => Chart.Marks(
        Texts.Get("Load_time_title"), Texts.Get("Load_due"), Texts.Get("Load_latency"), Finding, [.. Runs.Select(r => (r.ToSeries(r.Latency), r.Due))], ToTable()).WithNotes(Notes);

    /// <summary>Requests and percentiles of each run.</summary>
    public Table ToTable() => new(
        Texts.Columns("Load", "Requests", "P50", "P90", "P99", "Max"),
        [.. Runs.Select(r => (string[])[r.Name, $"{r.Latency.Values.Count}", $"{r.Latency.Median}", $"{r.Latency.Percentile(90)}", $"{r.Latency.Percentile(99)}", $"{r.Latency.Max}"])]);

    /// <summary>The distribution.</summary>
    public string ToHtml() => ToFigure().ToHtml();

    private string Finding => string.Join("; ", Runs.Select(r => Texts.Format(
        "Load_finding", r.Name, r.Latency.Values.Count, r.Latency.Median, r.Latency.Percentile(99)))) + ".";
}

/// <summary>What one loop measured in one runtime.</summary>
/// <param name="Model">How the requests were made.</param>
/// <param name="Loop">What made the next request.</param>
/// <param name="Due">When each request was due, from the beginning of the load.</param>
/// <param name="Latency">How long each answer took from then on.</param>
public sealed record LoadRun(Model Model, LoadLoop Loop, Samples Due, Samples Latency)
{
    private static readonly string Hides = Palette.Colour(4);
    private static readonly string Shows = Palette.Colour(6);

    /// <summary>What readers call it.</summary>
    public string Name => Texts.Format($"Load_{Loop}", Model.Runtime.Family);

    internal static LoadRun Of(Load asked, Reading reading) =>
        new(asked.Model, asked.Loop, reading.Rungs![Load.Due], reading.Rungs[Load.Latency]);

    internal Series ToSeries(Samples samples) =>
        new(Name, Loop == LoadLoop.Open ? Shows : Hides, Model.Runtime == Runtime.CPython ? "square" : "circle", [(1, samples)]) { Dash = Palette.Dash(Model) };
}
