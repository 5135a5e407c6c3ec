namespace AsyncLab;

/// <summary>How a loop learns that the mouse has moved.</summary>
internal static class WaysOfPointing
{
    private const int Packets = 20;
    private const int Period = 10;
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(16);

    private delegate Task Reading(string path, int packets, Action<byte[]> handle);

    /// <summary>A thread blocks for it, and tells the loop.</summary>
    public static Task ThreadAsync(Stage stage) => MeasureAsync(stage, async (path, packets, handle) =>
    {
        var (loop, last) = (SynchronizationContext.Current!, new TaskCompletionSource());
        using var mouse = PseudoTerminal.OpenEnd(path);
        new Thread(() =>
        {
            for (var left = packets; left > 0; left--)
            {
                var packet = new byte[MousePacket.Length];
                mouse.ReadExactly(packet);
                loop.Post(_ => handle(packet), null);
            }

            loop.Post(_ => last.SetResult(), null);
        })
        { IsBackground = true, Name = "mouse" }.Start();
        await last.Task;
    });

    /// <summary>It awaits it.</summary>
    public static Task AwaitAsync(Stage stage) => MeasureAsync(stage, async (path, packets, handle) =>
    {
        using var port = DeviceWays.OpenPort(path);
        var packet = new byte[MousePacket.Length];
        for (var left = packets; left > 0; left--)
        {
            await port.BaseStream.ReadExactlyAsync(packet);
            handle(packet);
        }
    });

    /// <summary>It looks now and then.</summary>
    public static Task PollAsync(Stage stage) => MeasureAsync(stage, async (path, packets, handle) =>
    {
        using var port = DeviceWays.OpenPort(path);
        var packet = new byte[MousePacket.Length];
        for (var left = packets; left > 0;)
        {
            await Task.Delay(Frame);
            for (; port.BytesToRead >= packet.Length; left--)
            {
                port.BaseStream.ReadExactly(packet);
                handle(packet);
            }
        }
    });

    private static Task MeasureAsync(Stage stage, Reading read) => EventLoop.RunAsync(async () =>
    {
        await MoveAsync(stage, read, 3);
        await MoveAsync(stage, read, Packets);
    });

    private static async Task MoveAsync(Stage stage, Reading read, int packets)
    {
        var path = DeviceProcess.Current.Order("mouse", packets, Period)[0];
        using var mouse = PseudoTerminal.OpenEnd(path);
        var arrived = new List<double>();
        var (x, y) = (0, 0);
        var before = ProcessUsage.Read()[Counter.CpuTime];
        mouse.WriteByte(DeviceProcess.Go);
        await read(path, packets, bytes =>
        {
            var packet = MousePacket.Parse(bytes) ?? throw new InvalidDataException("These bytes are no packet of a mouse.");
            (x, y) = (x + packet.X, y + packet.Y);
            arrived.Add(DeviceClock.Now);
        });
        stage.Note("cpu", ProcessUsage.Read()[Counter.CpuTime] - before);
        stage.Note("late", Unit.Nanoseconds, arrived.Zip(DeviceProcess.Current.Times(), (a, sent) => a - (double)sent!.Value));
        stage.Note("x", Quantity.Count(x));
        stage.Note("y", Quantity.Count(y));
    }
}
