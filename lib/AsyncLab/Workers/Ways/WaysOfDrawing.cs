namespace AsyncLab;

/// <summary>How a game that goes on every 10 ms draws on a screen that takes longer for a picture.</summary>
internal static class WaysOfDrawing
{
    private const int Steps = 15;
    private const int Picture = 4 << 10;
    private const int BytesPerSecond = 150 << 10;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    /// <summary>It writes every picture and goes on when the screen has taken it.</summary>
    public static Task BlockAsync(Stage stage) => MeasureAsync(stage, DeviceWays.OpenToBlock);

    /// <summary>It writes a picture when the screen has taken the last one, and goes on meanwhile.</summary>
    public static Task AwaitAsync(Stage stage) => MeasureAsync(stage, DeviceWays.OpenToAwait);

    private static Task MeasureAsync(Stage stage, Func<string, (IDisposable Screen, Func<byte[], Task> Draw)> open) => EventLoop.RunAsync(async () =>
    {
        await PlayAsync(stage, open, 2);
        await PlayAsync(stage, open, Steps);
    });

    private static async Task PlayAsync(Stage stage, Func<string, (IDisposable Screen, Func<byte[], Task> Draw)> open, int steps)
    {
        var (screen, draw) = open(DeviceProcess.Current.Order("accept", BytesPerSecond)[0]);
        using var _ = screen;
        var (picture, drawing, drawn) = (new byte[Picture], Task.CompletedTask, 0);
        stage.Begin();
        for (var step = 0; step < steps; step++)
        {
            await Task.Delay(Step);
            if (!drawing.IsCompleted)
                continue;
            await drawing;
            drawing = draw(picture);
            drawn++;
        }

        stage.Note("game", stage.Now);
        stage.Note("drawn", Quantity.Count(drawn));
        await drawing;
    }
}
