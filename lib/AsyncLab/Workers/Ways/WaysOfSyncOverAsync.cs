namespace AsyncLab;

/// <summary>Many requests in the pool, each of which needs an answer that takes a moment.</summary>
internal static class WaysOfSyncOverAsync
{
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(50);

    // So many that the threads that the pool begins with are not enough.
    private static int Requests => 10 * Math.Max(2, Environment.ProcessorCount);

    /// <summary>Each holds its thread until the answer is there.</summary>
    public static Task ResultAsync(Stage stage) => MeasureAsync(stage, () => Task.Run(() => FetchAsync().Result));

    /// <summary>Each gives its thread back.</summary>
    public static Task AwaitAsync(Stage stage) => MeasureAsync(stage, () => Task.Run(async () => await FetchAsync()));

    private static async Task MeasureAsync(Stage stage, Func<Task<int>> request)
    {
        await request();
        Quantity threads;
        using (var watch = new ThreadWatch())
        {
            stage.Begin();
            await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => request()));
            stage.Note("done", stage.Now);
            threads = watch.Most;
        }

        stage.Note("threads", threads);
    }

    private static async Task<int> FetchAsync()
    {
        await Task.Delay(Answer);
        return 42;
    }
}
