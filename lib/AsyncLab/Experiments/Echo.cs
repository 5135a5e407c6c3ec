namespace AsyncLab;

/// <summary>What it took servers to echo the messages of many connections, with a thread or a coroutine for each.</summary>
/// <param name="Points">A point a design and number of connections, with what was measured of the server, all connections together.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Echo(IReadOnlyList<Point> Points) : Measurement(Points)
{
    /// <summary>For each design that stopped before the last number of connections, where and why.</summary>
    public IReadOnlyList<Wall> Walls { get; init; } = [];

    /// <summary>How many messages were sent in all.</summary>
    public Quantity Messages => Total(Counter.Messages);

    /// <summary>How many of them did not come back as they were sent.</summary>
    public Quantity Lost => Total(Counter.LostMessages);

    /// <summary>What of it was measured in one runtime.</summary>
    public Echo Of(Runtime runtime) => this with
    {
        Points = [.. Points.Where(p => p.Model.Runtime == runtime)],
        Walls = [.. Walls.Where(w => w.Model.Runtime == runtime)],
    };

    /// <summary>For each runtime how many times as many threads the server with threads had as the one with coroutines, at the largest number that both reached.</summary>
    public IReadOnlyList<Ratio> Threads() => [.. Against(p => p[Counter.PeakThreads], "Echo_threads")];

    /// <summary>The same for the time until all were connected and had their first echo, for the CPU time, and for the memory.</summary>
    public IReadOnlyList<Ratio> Costs() => [
        .. Against(p => p.WallTime, "Echo_wall"), .. Against(p => p[Counter.CpuTime], "Echo_cpu"), .. Against(Memory, "Echo_memory")];

    /// <summary>The time of round trips, of half of them and of 99 in 100, against the number of connections.</summary>
    public override Figure ToFigure() => Lines("Echo_title", "Echo_axis", "Echo_finding", p => p[Counter.SlowRoundTrip], p => p[Counter.RoundTrip]);

    /// <summary>The most threads of the server at a time, against the number of connections.</summary>
    public Figure ToThreadsFigure() => Lines("Echo_threads_title", "Echo_threads_axis", "Echo_had", p => p[Counter.PeakThreads]);

    /// <summary>The memory of the server, against the number of connections.</summary>
    public Figure ToMemoryFigure() => Lines("Echo_memory_title", "Echo_memory_axis", "Echo_had", Memory);

    /// <summary>The medians of all that was measured, and what stopped a design.</summary>
    public Table ToTable()
    {
        var table = CounterTable.Of(Points);
        return table with { Rows = [.. table.Rows, .. Walls.Select(w => (string[])[w.Model.Name, w.Units.ToString(), w.Reason, .. table.Columns.Skip(3).Select(_ => "–")])] };
    }

    internal override Samples ValuesOf(Point point) => point.WallTime;

    private protected override IEnumerable<string> NotesWithoutPoints() => [.. Stopped, .. Notes];

    private IEnumerable<string> Stopped => Walls.Select(w => Texts.Format("Sweep_wall", w.Model, w.Units, w.Reason) + ".");

    // What would be free without it; a system that does not tell that tells what is in RAM.
    private static Samples Memory(Point point) =>
        point.Counters.ContainsKey(Counter.ProportionalMemory) ? point[Counter.PrivateMemory] : point[Counter.ResidentMemory];

    private Figure Lines(string title, string axis, string finding, Func<Point, Samples> values, Func<Point, Samples>? typical = null)
    {
        var series = Points.GroupBy(p => p.Model).SelectMany(model => typical is null
            ? (Series[])[Series.Of(model.Key, Places(model, values))]
            : [
                Series.Of(model.Key, Places(model, values)) with { Label = Texts.Format("Echo_slowest", model.Key) },
                Series.Of(model.Key, Places(model, typical)) with { Label = Texts.Format("Echo_half", model.Key), Dash = "dot" },
            ]);
        var found = string.Join("; ", Largest.Select(p => Texts.Format(finding, p.Model, Quantity.Count(p.Units), values(p).Median, typical?.Invoke(p).Median))) + ".";
        return Chart.Lines(Texts.Get(title), Texts.Get("Echo_connections"), Texts.Get(axis), found, [.. series]).WithNotes([.. Stopped, .. Notes]);
    }

    private static IEnumerable<(double, Samples)> Places(IEnumerable<Point> points, Func<Point, Samples> values) =>
        points.Select(p => ((double)p.Units, values(p)));

    // A design that stopped in one of its rounds has fewer values there than its twin: both have as many further down.
    private IEnumerable<Ratio> Against(Func<Point, Samples> values, string label) =>
        from threads in Points
        where threads.Model == Model.Thread || threads.Model == Python.Thread
        from coroutines in Points
        where coroutines.Model.Runtime == threads.Model.Runtime && coroutines.Model != threads.Model && coroutines.Units == threads.Units
        where values(threads).Values.Count == values(coroutines).Values.Count
        group new Ratio(threads.Model, coroutines.Model, values(threads).DividedBy(values(coroutines)))
        {
            Label = Texts.Format(label, Quantity.Count(threads.Units), threads.Model.Runtime.Family),
        }
        by (threads.Model, Twin: coroutines.Model) into pairs
        select pairs.Last();

    private Quantity Total(Counter counter) => Quantity.Count(Points.Sum(p => p[counter].Values.Sum()));
}
