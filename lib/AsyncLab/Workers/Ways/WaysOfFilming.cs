using System.Buffers.Binary;

namespace AsyncLab;

/// <summary>How a program takes pictures from a camera that does not wait, and saves each by a call that blocks for longer than the camera's period.</summary>
internal static class WaysOfFilming
{
    private const int Pictures = 7;
    private const int Period = 40;
    private const int Size = 100_000;
    private static readonly TimeSpan Saving = TimeSpan.FromMilliseconds(60);

    /// <summary>It reads one, saves it, reads the next.</summary>
    public static Task InlineAsync(Stage stage) => MeasureAsync(
        stage,
        (camera, picture) =>
        {
            camera.ReadExactly(picture);
            return Task.CompletedTask;
        },
        () =>
        {
            Thread.Sleep(Saving);
            return Task.CompletedTask;
        });

    /// <summary>It awaits one, has it saved in a thread, awaits the next.</summary>
    public static Task BesideAsync(Stage stage) => MeasureAsync(
        stage,
        (camera, picture) => camera.ReadExactlyAsync(picture, 0, picture.Length).AsTask(),
        () => Task.Run(() => Thread.Sleep(Saving)));

    private static Task MeasureAsync(Stage stage, Func<Stream, byte[], Task> read, Func<Task> save) => EventLoop.RunAsync(async () =>
    {
        await FilmAsync(stage, read, save, 1);
        await FilmAsync(stage, read, save, Pictures);
    });

    private static async Task FilmAsync(Stage stage, Func<Stream, byte[], Task> read, Func<Task> save, int pictures)
    {
        using var camera = PseudoTerminal.OpenEnd(DeviceProcess.Current.Order("camera", pictures, Period, Size)[0]);
        var saving = new List<Task>();
        camera.WriteByte(DeviceProcess.Go);
        while (true)
        {
            var picture = new byte[Size];
            await read(camera, picture);
            if (BinaryPrimitives.ReadInt32LittleEndian(picture) < 0)
                break;
            saving.Add(save());
        }

        await Task.WhenAll(saving);
        var taken = DeviceProcess.Current.Times();
        stage.Note("dropped", Quantity.Count(taken.Count(t => t is null)));
        stage.Note("seen", Quantity.Count(saving.Count));
    }
}
