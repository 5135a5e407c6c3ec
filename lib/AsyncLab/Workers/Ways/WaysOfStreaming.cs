namespace AsyncLab;

/// <summary>Downloading a file that does not come at once.</summary>
internal static class WaysOfStreaming
{
    private const int Bytes = 2 << 20;
    private const double KiB = 1024;
    private const int SpreadMilliseconds = 300;

    /// <summary>The caller counts what it has in hand.</summary>
    public static async Task DownloadAsync(Stage stage, HttpCompletionOption completion)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        // The first time connects and compiles.
        await DownloadAsync(http, stage, completion, Bytes, 0);
        await DownloadAsync(http, stage, completion, Bytes, SpreadMilliseconds);
    }

    private static async Task DownloadAsync(HttpClient http, Stage stage, HttpCompletionOption completion, int bytes, int spread)
    {
        List<double> at = [0], level = [0];
        var (piece, received) = (new byte[64 * 1024], 0);
        stage.Begin();
        using var response = await http.GetAsync(new Uri(stage.Server, $"file?bytes={bytes}&time={spread}"), completion);
        await using var body = await response.Content.ReadAsStreamAsync();
        while (await body.ReadAsync(piece) is > 0 and var read)
        {
            received += read;
            at.Add(stage.Now.Value);
            level.Add(received / KiB);
        }

        stage.Note(Practised.At, Unit.Nanoseconds, at);
        stage.Note(Practised.Level, Unit.Count, level);
        stage.Note("first-bytes", new(at[1], Unit.Nanoseconds));
        stage.Note("last-bytes", new(at[^1], Unit.Nanoseconds));
    }
}
