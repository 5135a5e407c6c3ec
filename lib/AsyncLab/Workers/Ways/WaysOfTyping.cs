namespace AsyncLab;

/// <summary>How a program with a loop, on which a clock ticks as well, learns of the keys that somebody presses.</summary>
internal static class WaysOfTyping
{
    private const int Keys = 6;
    private const int Period = 40;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>It reads a key, and until there is one nothing else happens.</summary>
    public static Task BlockAsync(Stage stage) => MeasureAsync(stage, async (keyboard, key) =>
    {
        // Others get their turn between two keys, and then no more.
        await Task.Yield();
        return keyboard.Read(key);
    });

    /// <summary>It awaits a key.</summary>
    public static Task AwaitAsync(Stage stage) => MeasureAsync(stage, (keyboard, key) => keyboard.ReadAsync(key, 0, key.Length));

    private static Task MeasureAsync(Stage stage, Func<Stream, byte[], Task<int>> read) => EventLoop.RunAsync(async () =>
    {
        // What is compiled now is no part of the picture.
        await TypeAsync(stage, read, 2, 10);
        await TypeAsync(stage, read, Keys, Period);
    });

    private static async Task TypeAsync(Stage stage, Func<Stream, byte[], Task<int>> read, int keys, int period)
    {
        using var keyboard = PseudoTerminal.OpenEnd(DeviceProcess.Current.Order("keyboard", keys, period, 0)[0]);
        var (handled, ticked) = (new List<double>(), new List<double>());
        var zero = DeviceClock.Now;
        keyboard.WriteByte(DeviceProcess.Go);
        var handling = HandleAsync();
        while (!handling.IsCompleted)
        {
            await Task.Delay(Tick);
            ticked.Add(DeviceClock.Now - zero);
        }

        await handling;
        var pressed = DeviceProcess.Current.Times().Select(t => (double)(t!.Value - zero)).ToArray();
        stage.Note(Practised.Pressed, Unit.Nanoseconds, pressed);
        stage.Note(Practised.Handled, Unit.Nanoseconds, handled);
        stage.Note(Practised.Ticked, Unit.Nanoseconds, ticked);
        stage.Note("ticks", Quantity.Count(ticked.Count));
        stage.Note("late", Unit.Nanoseconds, handled.Zip(pressed, (h, p) => h - p));

        async Task HandleAsync()
        {
            var key = new byte[1];
            while (handled.Count < keys && await read(keyboard, key) > 0)
                handled.Add(DeviceClock.Now - zero);
        }
    }
}
