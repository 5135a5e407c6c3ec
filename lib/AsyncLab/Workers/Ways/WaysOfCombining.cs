namespace AsyncLab;

/// <summary>Waiting for the first of several operations, and for all of them.</summary>
internal static class WaysOfCombining
{
    private static readonly string[] Names = ["first", "second", "third"];

    public static async Task CombineAsync(Stage stage)
    {
        await RunAsync(stage, TimeSpan.FromMilliseconds(5));
        await RunAsync(stage, TimeSpan.FromMilliseconds(100));
    }

    private static async Task RunAsync(Stage stage, TimeSpan shortest)
    {
        stage.Begin();
        var operations = Names.Select((name, i) => OperationAsync(name, shortest * (1 << i))).ToArray();
        await Task.WhenAny(operations);
        stage.Note("any", stage.Now);
        await Task.WhenAll(operations);
        stage.Note("all", stage.Now);

        async Task OperationAsync(string name, TimeSpan time)
        {
            await Task.Delay(time);
            stage.Note(name, stage.Now);
        }
    }
}
