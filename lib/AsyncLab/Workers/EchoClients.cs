namespace AsyncLab;

/// <summary>
/// What it takes a server, in a process of its own, to echo the messages of many connections; the clients are here. The
/// server is watched from outside, so that nothing but its work costs it anything, in whatever runtime it is.
/// </summary>
/// <param name="Model">How the server serves a connection.</param>
/// <param name="Workload">Nothing: a message and its echo are all.</param>
/// <param name="Units">How many connections there are.</param>
/// <param name="Moments">At how many moments a hundred of them speak, after a first message when they connect; more, until each has spoken.</param>
internal sealed record EchoClients(Model Model, Workload Workload, int Units, int Moments) : Request(Model, Workload, Units)
{
    /// <summary>From one such moment to the next.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private const int WarmConnections = 50;
    private const int WarmMoments = 30;

    // A server that takes so long for a second's work is at its end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // What is judged is counted; only the time to connect is not, and neighbours lengthen that for all alike.
    public override int AtATime => Effort.Neighbours;

    // Each time the server is a new process.
    public override bool IsRepeatable => true;

    // All clients are of one kind, whatever the server is.
    public override Runtime Host => Runtime.DotNet;

    public override async Task<Reading> MeasureAsync()
    {
        using var server = await EchoServerProcess.StartAsync(Model);
        using (var first = await EchoConnections.OpenAsync(server.Port, WarmConnections, Time))
            await first.TalkAsync(WarmMoments, TimeSpan.Zero);
        return new(await ObserveAsync(server));
    }

    private async Task<Dictionary<Counter, Samples>> ObserveAsync(EchoServerProcess server)
    {
        using var watch = new ThreadWatch(count: () => OtherProcess.Threads(server.Process));
        var (before, began) = (OtherProcess.CpuTime(server.Process), Time.GetTimestamp());
        using var connections = await EchoConnections.OpenAsync(server.Port, Units, Time).WaitAsync(Patience);
        var connected = Time.GetElapsedTime(began);
        var roundTrips = await connections.TalkAsync(Moments, Pause).WaitAsync(Patience);
        await server.CheckAsync();
        var (used, most) = (OtherProcess.CpuTime(server.Process) - before, watch.Most);
        // It is weighed while all of them are connected, and ends before they do: to close them is no part of the question.
        var memory = ProcessMemory.Read(server.Process);
        server.End();
        return new(memory.Select(m => KeyValuePair.Create(m.Key, Samples.Of(Quantity.Bytes(m.Value)))))
        {
            [Counter.WallTime] = Samples.Of(Quantity.Time(connected)),
            [Counter.CpuTime] = Samples.Of(Quantity.Time(used)),
            [Counter.PeakThreads] = Samples.Of(most),
            [Counter.RoundTrip] = Samples.Of(roundTrips.Median),
            [Counter.SlowRoundTrip] = Samples.Of(roundTrips.Percentile(99)),
            [Counter.Messages] = Samples.Of(Quantity.Count(connections.Sent)),
            [Counter.LostMessages] = Samples.Of(Quantity.Count(connections.Sent - connections.Echoed)),
        };
    }
}
