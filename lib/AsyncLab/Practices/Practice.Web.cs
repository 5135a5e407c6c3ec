namespace AsyncLab;

public sealed partial class Practice
{
    /// <summary>Downloading a file that does not come at once; needs a <see cref="WebServer"/>.</summary>
    public static Practice Streaming { get; } = new(
        "streaming", PracticePlot.Curves, ["first-bytes", "last-bytes"],
        new("streaming-whole", Avoid), new("streaming-pieces", Do),
        new("streaming-python-whole", Avoid), new("streaming-python-pieces", Do))
    {
        NeedsServer = true,
    };

    /// <summary>Waiting for a web server no longer than a time; needs a <see cref="WebServer"/>.</summary>
    public static Practice GivingUp { get; } = new(
        "giving-up", PracticePlot.Bars, ["caller", "server"],
        new("giving-up-wait", Avoid), new("giving-up-headers", Avoid), new("giving-up-timeout", Do),
        new("giving-up-python-shield", Avoid), new("giving-up-python-socket", Avoid), new("giving-up-python-wait-for", Do))
    {
        NeedsServer = true,
    };
}
