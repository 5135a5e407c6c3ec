namespace AsyncLab;

/// <summary>What becomes of a read that waits for a key and is cancelled before somebody presses one.</summary>
internal static class WaysOfStoppingReads
{
    private const int Keys = 2;
    private const int Period = 20;
    private const int UntilTheFirst = 120;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan LookAfter = TimeSpan.FromMilliseconds(20);

    /// <summary>The stream of a serial port gets the token.</summary>
    public static Task PortAsync(Stage stage) => MeasureAsync(stage, path =>
    {
        var port = DeviceWays.OpenPort(path);
        return (port, (key, token) => port.BaseStream.ReadAsync(key, 0, 1, token));
    });

    /// <summary>The stream of a file gets it.</summary>
    public static Task FileAsync(Stage stage) => MeasureAsync(stage, path =>
    {
        var file = PseudoTerminal.OpenEnd(path);
        return (file, (key, token) => file.ReadAsync(key, 0, 1, token));
    });

    /// <summary>The standard input of the console gets it.</summary>
    public static Task ConsoleAsync(Stage stage) => MeasureAsync(stage, path =>
    {
        var input = StandardInput.From(path);
        return (input, (key, token) => input.Stream.ReadAsync(key, 0, 1, token));
    });

    /// <summary>Nobody gets it: the caller goes, and the read stays.</summary>
    public static Task LeaveAsync(Stage stage) => MeasureAsync(stage, path =>
    {
        var file = PseudoTerminal.OpenEnd(path);
        return (file, (key, token) => file.ReadAsync(key, 0, 1, CancellationToken.None).WaitAsync(token));
    });

    private static Task MeasureAsync(Stage stage, Func<string, (IDisposable Keyboard, Func<byte[], CancellationToken, Task<int>> Read)> open) =>
        EventLoop.RunAsync(async () =>
        {
            // The first exception of a process takes milliseconds.
            await StopAsync(stage, open, 30, TimeSpan.FromMilliseconds(10));
            await StopAsync(stage, open, UntilTheFirst, Patience);
        });

    private static async Task StopAsync(
        Stage stage, Func<string, (IDisposable Keyboard, Func<byte[], CancellationToken, Task<int>> Read)> open, int pause, TimeSpan patience)
    {
        var path = DeviceProcess.Current.Order("keyboard", Keys, Period, pause)[0];
        using var end = PseudoTerminal.OpenEnd(path);
        var (keyboard, read) = open(path);
        using var _ = keyboard;
        end.WriteByte(DeviceProcess.Go);
        using var cancellation = new CancellationTokenSource();
        var key = new byte[1];
        var reading = read(key, cancellation.Token);
        var returned = reading.ContinueWith(_ => stage.Now, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        Thread.Sleep(patience);
        stage.Begin();
        cancellation.Cancel();
        Thread.Sleep(LookAfter);
        stage.Note("blocked", Quantity.Count(BusyThreads()));
        stage.Note("stopped", await returned);
        var received = reading.IsCompletedSuccessfully ? 1 : 0;
        var next = new byte[1];
        await read(next, CancellationToken.None);
        stage.Note("lost", Quantity.Count(next[0] - 'a' - received));
        DeviceProcess.Current.Times();
    }

    // Of the pool, to which nobody has given anything else to do.
    private static int BusyThreads()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return most - available;
    }
}
