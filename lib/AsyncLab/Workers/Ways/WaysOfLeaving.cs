using System.Diagnostics;

namespace AsyncLab;

/// <summary>What becomes of work when whoever asked for it has gone.</summary>
internal static class WaysOfLeaving
{
    private const int Orders = 20;
    private const int Steps = 30;
    private static readonly TimeSpan Save = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan OtherWork = TimeSpan.FromMilliseconds(55);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>The program ends when its own work is done.</summary>
    public static async Task ForgetAsync(Stage stage)
    {
        _ = SaveAll(stage);
        await Task.Delay(OtherWork);
    }

    /// <summary>The program ends when the orders are saved, too.</summary>
    public static async Task AwaitAsync(Stage stage)
    {
        var saving = SaveAll(stage);
        await Task.Delay(OtherWork);
        await saving;
    }

    /// <summary>A client waits for a moment and goes; the work was thirty steps long.</summary>
    public static async Task AbandonAsync(Stage stage, bool listens)
    {
        using var client = new CancellationTokenSource();
        var gone = new Marker();
        var work = Task.Run(() => Work(gone, listens ? client.Token : CancellationToken.None), CancellationToken.None);
        await ((Task)work).WaitAsync(Patience, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        gone.Set();
        await client.CancelAsync();
        var steps = await work;
        stage.Note("steps", Quantity.Count(steps));
        stage.Note("wasted", Quantity.Time(Step * steps));
    }

    private static Task SaveAll(Stage stage)
    {
        var saved = 0;
        stage.Note("asked", Quantity.Count(Orders));
        stage.Note("saved", Quantity.Count(0));
        return Task.WhenAll(Enumerable.Range(1, Orders).Select(SaveAsync));

        async Task SaveAsync(int order)
        {
            await Task.Delay(Save * order);
            // Said at once, as a file would have it at once: the process may end any moment.
            stage.Note("saved", Quantity.Count(Interlocked.Increment(ref saved)));
            stage.Say();
        }
    }

    // Counts the steps that are done for nobody.
    private static int Work(Marker gone, CancellationToken cancellation)
    {
        var inVain = 0;
        for (var step = 0; step < Steps && !cancellation.IsCancellationRequested; step++)
        {
            for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < Step;)
            {
            }

            inVain += gone.IsSet ? 1 : 0;
        }

        return inVain;
    }

    private sealed class Marker
    {
        private volatile bool _isSet;

        public bool IsSet => _isSet;

        public void Set() => _isSet = true;
    }
}
