namespace AsyncLab;

/// <summary>How an operation hears that it is wanted no more.</summary>
internal static class WaysOfCancelling
{
    private static readonly TimeSpan Whole = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(10);

    /// <summary>It waits for a timer and for the token at once.</summary>
    public static Task AwaitAsync(Stage stage) => MeasureAsync(stage, Task.Delay);

    /// <summary>It looks at the token between two pieces of its work.</summary>
    public static Task PollAsync(Stage stage) => MeasureAsync(stage, (time, token) => Task.Run(
        () =>
        {
            for (var left = time; left > TimeSpan.Zero; left -= Piece)
            {
                token.ThrowIfCancellationRequested();
                Thread.Sleep(left < Piece ? left : Piece);
            }
        },
        CancellationToken.None));

    /// <summary>It does not look.</summary>
    public static Task IgnoreAsync(Stage stage) =>
        MeasureAsync(stage, (time, _) => Task.Run(() => Thread.Sleep(time), CancellationToken.None));

    private static async Task MeasureAsync(Stage stage, Func<TimeSpan, CancellationToken, Task> operation)
    {
        // The first exception of a process takes milliseconds.
        await CancelAsync(stage, operation, Short, Short / 2);
        await CancelAsync(stage, operation, Whole, Patience);
    }

    private static async Task CancelAsync(Stage stage, Func<TimeSpan, CancellationToken, Task> operation, TimeSpan whole, TimeSpan patience)
    {
        using var cancellation = new CancellationTokenSource();
        var running = operation(whole, cancellation.Token);
        await Task.Delay(patience, CancellationToken.None);
        stage.Begin();
        await cancellation.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stage.Note("stopped", stage.Now);
    }
}
