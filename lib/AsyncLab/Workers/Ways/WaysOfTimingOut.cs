namespace AsyncLab;

/// <summary>Waiting no longer than a time.</summary>
internal static class WaysOfTimingOut
{
    private static readonly TimeSpan Whole = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(10);

    /// <summary>The caller stops waiting; the operation does not hear of it.</summary>
    public static async Task WaitAsync(Stage stage)
    {
        foreach (var (whole, patience) in new[] { (Short, Short / 2), (Whole, Patience) })
        {
            stage.Begin();
            var running = OperationAsync(stage, whole, CancellationToken.None);
            await running.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stage.Note("caller", stage.Now);
            await running;
        }
    }

    /// <summary>The operation is told to stop, and the caller goes on when it has.</summary>
    public static async Task CancelAsync(Stage stage)
    {
        foreach (var (whole, patience) in new[] { (Short, Short / 2), (Whole, Patience) })
        {
            stage.Begin();
            using var deadline = new CancellationTokenSource();
            deadline.CancelAfter(patience);
            await OperationAsync(stage, whole, deadline.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stage.Note("caller", stage.Now);
        }
    }

    private static async Task OperationAsync(Stage stage, TimeSpan whole, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(whole, cancellation);
        }
        finally
        {
            stage.Note("operation", stage.Now);
        }
    }
}
