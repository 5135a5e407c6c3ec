namespace AsyncLab;

public sealed partial class Practice
{
    /// <summary>Learning of the keys that somebody presses.</summary>
    public static Practice Typing { get; } = OfDevice(
        "typing", PracticePlot.Moments, ["ticks", "late"],
        new("typing-block", Avoid), new("typing-await", Do), new("typing-python-block", Avoid), new("typing-python-await", Do));

    /// <summary>Learning that the mouse has moved.</summary>
    public static Practice Pointing { get; } = OfDevice(
        "pointing", PracticePlot.Spread, ["late", "cpu"],
        new("pointing-thread"), new("pointing-await", Do), new("pointing-poll", Avoid),
        new("pointing-python-thread"), new("pointing-python-await", Do), new("pointing-python-poll", Avoid));

    /// <summary>Drawing on a screen that takes longer for a picture than there is between two.</summary>
    public static Practice Drawing { get; } = OfDevice(
        "drawing", PracticePlot.Bars, ["game"],
        new("drawing-block", Avoid), new("drawing-await", Do), new("drawing-python-block", Avoid), new("drawing-python-await", Do));

    /// <summary>Handing a page to a printer that takes it slowly.</summary>
    public static Practice Printing { get; } = OfDevice(
        "printing", PracticePlot.Bars, ["held", "printed"],
        new("printing-block", Avoid), new("printing-await", Do), new("printing-python-block", Avoid), new("printing-python-await", Do));

    /// <summary>Taking pictures from a camera that does not wait.</summary>
    public static Practice Filming { get; } = OfDevice(
        "filming", PracticePlot.Shares, ["dropped", "seen"],
        new("filming-inline", Avoid), new("filming-beside", Do), new("filming-python-inline", Avoid), new("filming-python-beside", Do));

    /// <summary>Giving up a read that waits for a device.</summary>
    public static Practice StoppingReads { get; } = OfDevice(
        "stopping-reads", PracticePlot.Dots, ["stopped", "blocked", "lost"],
        new("stopping-reads-port", Do), new("stopping-reads-file", Avoid), new("stopping-reads-console", Avoid), new("stopping-reads-leave", Avoid),
        new("stopping-reads-python-reader", Do), new("stopping-reads-python-stream", Do), new("stopping-reads-python-executor", Avoid));

    /// <summary>Whether all ways of a runtime are tried in one process, one after the other: what they do is wait, and nothing stays of that.</summary>
    internal bool SharesProcess { get; private init; }

    /// <summary>What this machine lacks for it, in a sentence; null if nothing.</summary>
    internal string? Missing => SharesProcess && !PseudoTerminal.IsSupported ? PseudoTerminal.MissingText : null;

    private static Practice OfDevice(string id, PracticePlot plot, string[] measures, params IReadOnlyList<Way> ways) =>
        new(id, plot, measures, ways) { SharesProcess = true };
}
