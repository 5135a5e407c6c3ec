using System.Threading.Channels;

namespace AsyncLab;

/// <summary>A producer that is faster than its consumer, and the queue between them.</summary>
internal static class WaysOfFlooding
{
    private const int ItemBytes = 64 * 1024;
    private const int Room = 40;
    private const int ProducedAtOnce = 20;
    private const int ConsumedAtOnce = 5;
    private static readonly Quantity Whole = Quantity.Time(TimeSpan.FromMilliseconds(400));
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    public static Task UnboundedAsync(Stage stage) => MeasureAsync(stage, Channel.CreateUnbounded<byte[]>());

    public static Task BoundedAsync(Stage stage) => MeasureAsync(stage, Channel.CreateBounded<byte[]>(Room));

    private static async Task MeasureAsync(Stage stage, Channel<byte[]> channel)
    {
        List<double> at = [], level = [];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        stage.Begin();
        using var over = new CancellationTokenSource();
        var producing = ProduceAsync(channel.Writer, over.Token);
        while (stage.Now < Whole)
        {
            for (var i = 0; i < ConsumedAtOnce && channel.Reader.TryRead(out _); i++)
            {
            }

            at.Add(stage.Now.Value);
            level.Add(channel.Reader.Count);
            await Task.Delay(Tick, CancellationToken.None);
        }

        await over.CancelAsync();
        await producing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stage.Note(Practised.At, Unit.Nanoseconds, at);
        stage.Note(Practised.Level, Unit.Count, level);
        stage.Note("peak", Quantity.Count(level.Max()));
        stage.Note("memory", Quantity.Bytes(GC.GetTotalMemory(forceFullCollection: true) - before));
        GC.KeepAlive(channel);
    }

    // Where there is no room, the write waits: that is the whole difference.
    private static async Task ProduceAsync(ChannelWriter<byte[]> writer, CancellationToken cancellation)
    {
        while (true)
        {
            for (var i = 0; i < ProducedAtOnce; i++)
                await writer.WriteAsync(new byte[ItemBytes], cancellation);
            await Task.Delay(Tick, cancellation);
        }
    }
}
