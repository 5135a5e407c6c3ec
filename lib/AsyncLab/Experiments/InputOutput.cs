namespace AsyncLab;

/// <summary>What operations of a device take that a coroutine asks for all at once: blocking calls one after the other, blocking calls in threads, and calls that are awaited.</summary>
/// <param name="Points">A point a way: <see cref="Model.Sequential"/> blocks the loop, <see cref="Model.Thread"/> a thread for each, <see cref="Model.EventLoop"/> nothing.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record InputOutput(IReadOnlyList<Point> Points) : Measurement(Points)
{
    private static readonly string Still = Palette.Colour(4);
    private static readonly string Over = Palette.Colour(0);
    private static readonly string Going = Palette.Colour(6);
    private static readonly Quantity Late = Heartbeat.Period * 1.5;

    /// <summary>What was done, in a word or two.</summary>
    public string? Operation { get; init; }

    /// <summary>For each runtime how many times as long the loop stood still for blocking calls as for awaited ones, and how many times as many threads it took to block threads instead.</summary>
    public IReadOnlyList<Ratio> Spared() => [.. SparedLoop(), .. SparedThreads()];

    /// <summary>For each runtime how many times as long the loop stood still for blocking calls as for awaited ones.</summary>
    public IReadOnlyList<Ratio> SparedLoop() => Against(m => m.IsBaseline, Counter.LongestGap, "InputOutput_gap");

    /// <summary>For each runtime how many times as many threads it took to block threads as to await.</summary>
    public IReadOnlyList<Ratio> SparedThreads() => Against(m => !m.IsBaseline && !IsAwaited(m), Counter.HeldThreads, "InputOutput_threads");

    /// <summary>How many threads the operations took in that way, the loop's own included; null if nobody counted.</summary>
    public Quantity? Threads(Model model) => Points.FirstOrDefault(p => p.Model == model)?.Counters.GetValueOrDefault(Counter.HeldThreads)?.Median;

    /// <summary>The longest time between two beats of the loop in that way; null if nobody looked.</summary>
    public Quantity? LongestGap(Model model) => Points.FirstOrDefault(p => p.Model == model)?.Counters.GetValueOrDefault(Counter.LongestGap)?.Median;

    /// <summary>A bar a way: how long it took until all were done, and how much of that the loop stood still.</summary>
    public override Figure ToFigure()
    {
        var finding = string.Join("; ", Points.Select(p => Texts.Format(
            "InputOutput_finding", NameOf(p.Model), p.WallTime.Median, ThreadsOf(p), LoopOf(p)))) + ".";
        return Chart.Bars(
            Sentence(Texts.Format("InputOutput_title", Operation ?? Texts.Get("InputOutput_operations"), Quantity.Count(Points[0].Units))), Texts.Get("InputOutput_axis"),
            finding, [.. Points.Select(ToBar)], ToTable(),
            [.. Key()]).WithNotes(Notes);
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

    private IEnumerable<(string Name, string Colour)> Key() => Points.Any(IsOverAtOnce)
        ? [(Texts.Get("InputOutput_still"), Still), (Texts.Get("InputOutput_going"), Going), (Texts.Get("InputOutput_over"), Over)]
        : [(Texts.Get("InputOutput_still"), Still), (Texts.Get("InputOutput_going"), Going)];

    private Ratio[] Against(Func<Model, bool> blocks, Counter counter, string label) => [..
        from blocking in Points
        where blocks(blocking.Model)
        from awaited in Points
        where IsAwaited(awaited.Model) && awaited.Model.Runtime == blocking.Model.Runtime
        where blocking.Counters.ContainsKey(counter) && awaited.Counters.ContainsKey(counter)
        select new Ratio(blocking.Model, awaited.Model, blocking[counter].DividedBy(awaited[counter]))
        {
            Label = Texts.Format(label, Operation ?? Texts.Get("InputOutput_operations"), blocking.Model.Runtime.Family),
        }];

    private static bool IsAwaited(Model model) => model == Model.EventLoop || model == Python.Asyncio;

    private static Bar ToBar(Point point)
    {
        var (still, done, nothing) = (StillOf(point), point.WallTime.Median, new Quantity(0, Unit.Nanoseconds));
        var caption = Texts.Format("InputOutput_bar", NameOf(point.Model), done, ThreadsOf(point));
        BarPart[] parts = IsOverAtOnce(point) ? [new(Over, nothing, done)] : [new(Still, nothing, still), new(Going, still, done)];
        // Even nothing would have an outline.
        return new(caption, [.. parts.Where(p => p.End > p.Start)]);
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string LoopOf(Point point) =>
        IsOverAtOnce(point) ? Texts.Get("InputOutput_over")
        : StillOf(point) is { Value: > 0 } still ? Texts.Format("InputOutput_still_for", still)
        : Texts.Get("InputOutput_going");

    // A loop that is free beats once a period, now and then a little late.
    private static Quantity StillOf(Point point) =>
        point.Counters.TryGetValue(Counter.LongestGap, out var gaps) && gaps.Median is var gap && gap > Late
            ? gap < point.WallTime.Median ? gap : point.WallTime.Median
            : new(0, Unit.Nanoseconds);

    // What is done before the next beat is due leaves no trace in the beats.
    private static bool IsOverAtOnce(Point point) => point.WallTime.Median < Late;

    // What nobody has counted is no nought.
    private static string ThreadsOf(Point point) => point.Counters.TryGetValue(Counter.HeldThreads, out var threads) ? $"{threads.Median}" : "–";

    private static string NameOf(Model model) => Texts.Format(
        model.IsBaseline ? "InputOutput_blocking" : IsAwaited(model) ? "InputOutput_awaited" : "InputOutput_in_threads", model.Runtime.Family);
}
