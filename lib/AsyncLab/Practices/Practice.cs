namespace AsyncLab;

/// <summary>Something that asynchronous programs do, in several ways that are measured against each other.</summary>
public sealed partial class Practice
{
    private const bool Do = true;
    private const bool Avoid = false;

    private Practice(string id, PracticePlot plot, string[] measures, params IReadOnlyList<Way> ways)
    {
        (Id, Plot, Measures, Ways) = (id, plot, measures, ways);
    }

    /// <summary>Finding out that something is done: asking again and again, or awaiting it.</summary>
    public static Practice Waiting { get; } = new(
        "waiting", PracticePlot.Dots, ["cpu", "late", "looks"],
        new("waiting-spin", Avoid), new("waiting-poll"), new("waiting-await", Do),
        new("waiting-python-spin", Avoid), new("waiting-python-poll"), new("waiting-python-await", Do));

    /// <summary>Waiting for the first of several, and for all of them.</summary>
    public static Practice Combining { get; } = new(
        "combining", PracticePlot.Bars, ["first", "second", "third", "any", "all"], new("combining-dotnet"), new("combining-python"));

    /// <summary>Stopping what was asked for.</summary>
    public static Practice Cancelling { get; } = new(
        "cancelling", PracticePlot.Dots, ["stopped"],
        new("cancelling-await", Do), new("cancelling-poll", Do), new("cancelling-ignore", Avoid),
        new("cancelling-python-await", Do), new("cancelling-python-poll", Do), new("cancelling-python-ignore", Avoid));

    /// <summary>Waiting no longer than a time.</summary>
    public static Practice TimingOut { get; } = new(
        "timing-out", PracticePlot.Bars, ["caller", "operation"],
        new("timing-out-wait"), new("timing-out-cancel"), new("timing-out-python-shield"), new("timing-out-python-wait-for"));

    /// <summary>Learning how far something is.</summary>
    public static Practice Reporting { get; } = new(
        "reporting", PracticePlot.Curves, ["first-news"],
        new("reporting-none", Avoid), new("reporting-progress", Do),
        new("reporting-python-none", Avoid), new("reporting-python-progress", Do));

    /// <summary>Handing work to somebody who is slower.</summary>
    public static Practice Flooding { get; } = new(
        "flooding", PracticePlot.Curves, ["peak", "memory"],
        new("flooding-unbounded", Avoid), new("flooding-bounded", Do),
        new("flooding-python-unbounded", Avoid), new("flooding-python-bounded", Do));

    /// <summary>Waiting synchronously for something asynchronous.</summary>
    public static Practice SyncOverAsync { get; } = new(
        "sync-over-async", PracticePlot.Dots, ["done", "threads"],
        new("sync-over-async-result", Avoid), new("sync-over-async-await", Do),
        new("sync-over-async-python-block", Avoid), new("sync-over-async-python-await", Do));

    /// <summary>An asynchronous method that nobody can await.</summary>
    public static Practice AsyncVoid { get; } = new(
        "async-void", PracticePlot.Table, ["caught", "survived"], new("async-void-void", Avoid), new("async-void-task", Do));

    /// <summary>An exception that nobody asks for.</summary>
    public static Practice Unobserved { get; } = new(
        "unobserved", PracticePlot.Dots, ["noticed"],
        new("unobserved-forgotten", Avoid), new("unobserved-awaited", Do),
        new("unobserved-python-kept", Avoid), new("unobserved-python-awaited", Do));

    /// <summary>Work that nobody waits for when the program ends.</summary>
    public static Practice FireAndForget { get; } = new(
        "fire-and-forget", PracticePlot.Table, ["asked", "saved"],
        new("fire-and-forget-forget", Avoid), new("fire-and-forget-await", Do),
        new("fire-and-forget-python-forget", Avoid), new("fire-and-forget-python-await", Do));

    /// <summary>Work that goes on after whoever asked has gone.</summary>
    public static Practice Abandoning { get; } = new(
        "abandoning", PracticePlot.Table, ["steps", "wasted"],
        new("abandoning-deaf", Avoid), new("abandoning-token", Do),
        new("abandoning-python-deaf", Avoid), new("abandoning-python-event", Do));

    /// <summary>A short name that stays the same in every language and version.</summary>
    public string Id { get; }

    /// <summary>The ways to do it.</summary>
    public IReadOnlyList<Way> Ways { get; }

    /// <summary>What is measured; the first is what is plotted.</summary>
    internal IReadOnlyList<string> Measures { get; }

    /// <summary>Whether its ways need a server.</summary>
    internal bool NeedsServer { get; private init; }

    internal PracticePlot Plot { get; }
}

/// <summary>How the ways of a practice are drawn.</summary>
internal enum PracticePlot
{
    /// <summary>Not at all: a table says it.</summary>
    Table,

    /// <summary>The first measure on a logarithmic axis.</summary>
    Dots,

    /// <summary>A bar a measure, each from zero.</summary>
    Bars,

    /// <summary>A level over time.</summary>
    Curves,

    /// <summary>What happened when, on an axis of time.</summary>
    Moments,

    /// <summary>All values of the first measure on a logarithmic axis.</summary>
    Spread,

    /// <summary>The first measure as a part of itself and the second.</summary>
    Shares,
}
