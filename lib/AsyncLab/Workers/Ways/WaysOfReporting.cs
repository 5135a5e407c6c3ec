namespace AsyncLab;

/// <summary>What a caller knows of the work that it waits for.</summary>
internal static class WaysOfReporting
{
    private const int Steps = 10;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(30);

    public static async Task WorkAsync(Stage stage, bool reports)
    {
        // The reports come one after the other on the loop of whoever made the object.
        await EventLoop.RunAsync(async () =>
        {
            List<double> at = [0], level = [0];
            var progress = new Progress<double>(part =>
            {
                at.Add(stage.Now.Value);
                level.Add(part);
            });
            stage.Begin();
            await CopyAsync(reports ? progress : null);
            at.Add(stage.Now.Value);
            level.Add(100);
            stage.Note(Practised.At, Unit.Nanoseconds, at);
            stage.Note(Practised.Level, Unit.Count, level);
            stage.Note("first-news", new(at[1], Unit.Nanoseconds));
        });
    }

    private static async Task CopyAsync(IProgress<double>? progress)
    {
        for (var step = 1; step <= Steps; step++)
        {
            await Task.Delay(Step);
            progress?.Report(100.0 * step / Steps);
        }
    }
}
