using System.Globalization;

namespace AsyncLab;

/// <summary>Waiting for a web server no longer than a time, and what becomes of the request.</summary>
internal static class WaysOfGivingUp
{
    private const int Whole = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>The caller stops waiting; the request does not hear of it.</summary>
    public static Task WaitAsync(Stage stage) => GiveUpAsync(stage, Timeout.InfiniteTimeSpan, LateAddress, (http, page) => http.GetStringAsync(page).WaitAsync(Patience));

    /// <summary>The client's own timeout, for a page that is read as a whole.</summary>
    public static Task TimeOutAsync(Stage stage) => GiveUpAsync(stage, Patience, LateAddress, (http, page) => http.GetStringAsync(page));

    /// <summary>The same timeout, for a file that begins at once and comes slowly.</summary>
    public static Task TimeOutHeadersAsync(Stage stage) => GiveUpAsync(stage, Patience, SlowAddress, async (http, file) =>
    {
        using var response = await http.GetAsync(file, HttpCompletionOption.ResponseHeadersRead);
        await response.Content.CopyToAsync(Stream.Null);
    });

    private static string LateAddress(int milliseconds) => $"page?delay={milliseconds}";

    private static string SlowAddress(int milliseconds) => $"file?bytes={1 << 20}&time={milliseconds}";

    private static async Task GiveUpAsync(Stage stage, TimeSpan timeout, Func<int, string> address, Func<HttpClient, Uri, Task> fetch)
    {
        using var connections = new SocketsHttpHandler { UseProxy = false };
        using var asking = new HttpClient(connections, disposeHandler: false);
        using var http = new HttpClient(connections, disposeHandler: false) { Timeout = timeout };
        // The first time connects and compiles, however long that takes.
        await fetch(asking, new(stage.Server, address(1))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await asking.GetStringAsync(new Uri(stage.Server, "worked?of=nobody"));
        var id = Guid.NewGuid();
        stage.Begin();
        await fetch(http, new(stage.Server, $"{address(Whole)}&id={id}")).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stage.Note("caller", stage.Now);
        var worked = double.Parse(await asking.GetStringAsync(new Uri(stage.Server, $"worked?of={id}")), CultureInfo.InvariantCulture);
        stage.Note("server", Quantity.Time(TimeSpan.FromMilliseconds(worked)));
    }
}
