namespace AsyncLab;

/// <summary>What operations of a device take that a coroutine asks for all at once: blocking calls one after the other, blocking calls in threads, and calls that are awaited.</summary>
/// <param name="Points">A point a way: <see cref="Model.Sequential"/> blocks the loop, <see cref="Model.Thread"/> a thread for each, <see cref="Model.EventLoop"/> nothing.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record InputOutput(IReadOnlyList<Point> Points) : Measurement(Points)
{
    private static readonly string Still = Palette.Colour(4);
    private static readonly string Going = Palette.Colour(6);

    /// <summary>What was done, in a word or two.</summary>
    public string? Operation { get; init; }

    /// <summary>For each runtime how many times as long the loop stood still for blocking calls as for awaited ones, and how many times as many threads it took to block threads instead.</summary>
    public IReadOnlyList<Ratio> Spared() => [
        .. Against(m => m.IsBaseline, Counter.LongestGap, "InputOutput_gap"),
        .. Against(m => !m.IsBaseline && !IsAwaited(m), Counter.HeldThreads, "InputOutput_threads")];

    /// <summary>A bar a way: how long it took until all were done, and how much of that the loop stood still.</summary>
    public override Figure ToFigure()
    {
        var finding = string.Join("; ", Points.Select(p => Texts.Format(
            "InputOutput_finding", NameOf(p.Model), p.WallTime.Median, p[Counter.HeldThreads].Median, StillOf(p)))) + ".";
        return Chart.Bars(
            Texts.Format("InputOutput_title", Operation ?? Texts.Get("InputOutput_operations"), Quantity.Count(Points[0].Units)), Texts.Get("InputOutput_axis"),
            finding, [.. Points.Select(ToBar)], ToTable(),
            (Texts.Get("InputOutput_still"), Still), (Texts.Get("InputOutput_going"), Going)).WithNotes(Notes);
    }

    /// <summary>The values of one counter of a way; null if it was not measured.</summary>
    public Samples? Find(Model model, Counter counter) => Points.FirstOrDefault(p => p.Model == model)?.Counters.GetValueOrDefault(counter);

    /// <summary>The medians of all that was measured, of all operations together.</summary>
    public Table ToTable()
    {
        var table = CounterTable.Of(Points);
        return table with { Rows = [.. table.Rows.Zip(Points, (row, p) => (string[])[NameOf(p.Model), .. row.Skip(1)])] };
    }

    internal override Samples ValuesOf(Point point) => point.WallTime;

    private protected override string? Circumstances => Operation;

    private IEnumerable<Ratio> Against(Func<Model, bool> blocks, Counter counter, string label) =>
        from blocking in Points
        where blocks(blocking.Model)
        from awaited in Points
        where IsAwaited(awaited.Model) && awaited.Model.Runtime == blocking.Model.Runtime
        select new Ratio(blocking.Model, awaited.Model, blocking[counter].DividedBy(awaited[counter]))
        {
            Label = Texts.Format(label, Operation ?? Texts.Get("InputOutput_operations"), blocking.Model.Runtime.Family),
        };

    private static bool IsAwaited(Model model) => model == Model.EventLoop || model == Python.Asyncio;

    private static Bar ToBar(Point point)
    {
        var (still, done) = (StillOf(point), point.WallTime.Median);
        still = still < done ? still : done;
        var caption = Texts.Format("InputOutput_bar", NameOf(point.Model), done, point[Counter.HeldThreads].Median);
        return new(caption, [new(Still, new(0, Unit.Nanoseconds), still), new(Going, still, done)]);
    }

    // The heart of a loop that is free beats once a period.
    private static Quantity StillOf(Point point)
    {
        var beyond = point[Counter.LongestGap].Median - Heartbeat.Period;
        return beyond.Value > 0 ? beyond : new(0, Unit.Nanoseconds);
    }

    private static string NameOf(Model model) => Texts.Format(
        model.IsBaseline ? "InputOutput_blocking" : IsAwaited(model) ? "InputOutput_awaited" : "InputOutput_in_threads", model.Runtime.Family);
}
