namespace AsyncLab;

/// <summary>How a page gets to a printer that takes it slowly.</summary>
internal static class WaysOfPrinting
{
    private const int Page = 32 << 10;
    private const int BytesPerSecond = 160 << 10;

    /// <summary>The call comes back when all of it is on its way.</summary>
    public static Task BlockAsync(Stage stage) => MeasureAsync(stage, DeviceWays.OpenToBlock);

    /// <summary>The call comes back at once, and its task is complete then.</summary>
    public static Task AwaitAsync(Stage stage) => MeasureAsync(stage, DeviceWays.OpenToAwait);

    private static async Task MeasureAsync(Stage stage, Func<string, (IDisposable Printer, Func<byte[], Task> Print)> open)
    {
        await PrintAsync(stage, open, new byte[1]);
        await PrintAsync(stage, open, new byte[Page]);
    }

    private static async Task PrintAsync(Stage stage, Func<string, (IDisposable Printer, Func<byte[], Task> Print)> open, byte[] page)
    {
        var (printer, print) = open(DeviceProcess.Current.Order("accept", BytesPerSecond)[0]);
        using var _ = printer;
        stage.Begin();
        var printing = print(page);
        stage.Note("held", stage.Now);
        await printing;
        stage.Note("printed", stage.Now);
    }
}
