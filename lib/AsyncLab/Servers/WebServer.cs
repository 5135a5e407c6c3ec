namespace AsyncLab;

/// <summary>A web server for experiments: Kestrel, in a process of its own, with answers that come as late as they are asked to.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly ServerProcess _process;

    private WebServer(ServerProcess process) =>
        (_process, Url) = (process, new($"http://127.0.0.1:{process.Port}/"));

    /// <summary>Its address.</summary>
    public Uri Url { get; }

    /// <summary>Starts it, and returns when it answers.</summary>
    /// <exception cref="InvalidOperationException">It did not start; the message has its last words.</exception>
    public static async Task<WebServer> StartAsync(CancellationToken cancellation = default) =>
        new(await ServerProcess.StartAsync("web", cancellation));

    /// <summary>The address of a small page.</summary>
    /// <param name="delay">How long the server waits before it answers, in whole milliseconds up to a minute.</param>
    public Uri Page(TimeSpan delay = default) => Address("page", delay);

    /// <summary>The address of a file, which is sent in pieces of 64 KiB.</summary>
    /// <param name="size">Its size in bytes, up to 1 GiB.</param>
    /// <param name="delay">How long the server waits before it answers, in whole milliseconds up to a minute.</param>
    /// <param name="spread">Over how long it spreads the pieces.</param>
    public Uri File(Quantity size, TimeSpan delay = default, TimeSpan spread = default) =>
        Address("file", delay, ("bytes", size.AsArrayLength()), ("time", Milliseconds(spread)));

    /// <summary>The address to which bytes are sent, up to 1 GiB; the answer is their number.</summary>
    /// <param name="delay">How long the server waits before it takes them, in whole milliseconds up to a minute.</param>
    public Uri Upload(TimeSpan delay = default) => Address("upload", delay);

    /// <summary>The address of a feed in the format RSS 2.0.</summary>
    /// <param name="items">How many items it has, up to 1,000.</param>
    /// <param name="delay">How long the server waits before it answers, in whole milliseconds up to a minute.</param>
    public Uri Feed(int items = 10, TimeSpan delay = default) => Address("feed", delay, ("items", items));

    /// <summary>The address by which the server is told to answer nobody for a time.</summary>
    /// <param name="time">How long, in whole milliseconds up to a minute; it begins when this is asked for, and that is answered at once.</param>
    public Uri Pause(TimeSpan time) => Address("pause", default, ("time", Milliseconds(time)));

    /// <summary>Ends the server, and returns when its process is gone.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    private Uri Address(string path, TimeSpan delay, params IEnumerable<(string Name, long Value)> query) =>
        new(Url, $"{path}?delay={Milliseconds(delay)}{string.Concat(query.Select(q => $"&{q.Name}={q.Value}"))}");
}
