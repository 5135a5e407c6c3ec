using System.Text.Json.Nodes;

namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>A browser of the family of Chromium, without a window and without a network.</summary>
internal static class Chromium
{
    /// <summary>The environment variable that names the program, or says <c>none</c>.</summary>
    public const string Variable = "ASYNCLAB_CHROMIUM";

    public const string Missing =
        $"No Chromium was found; install Chromium or Google Chrome, or name its program in the variable {Variable}.";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] UsualPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The program: the one that the environment names, else the first on the PATH, else one in its usual place.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named == "none" ? null : named
        : Names.SelectMany(OnPath).Concat(UsualPlaces).FirstOrDefault(File.Exists);

    /// <summary>Starts a browser, uses it and ends it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="patience">How long all of it may take: a page can keep its browser busy for ever.</param>
    /// <param name="use">What to do with a page that is still empty.</param>
    /// <param name="cancellation">Ends the browser at once.</param>
    /// <exception cref="ChromiumException">It cannot be started, ended before its time or took too long.</exception>
    public static async Task<T> UseAsync<T>(
        string program, TimeSpan patience, Func<BrowserPage, CancellationToken, Task<T>> use, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            await using var process = new ChromiumProcess(program);
            return await use(await OpenPageAsync(process.Protocol, limit.Token), limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ChromiumException($"Chromium was not done after {patience.TotalSeconds:0} seconds; does a script of the page run without an end?");
        }
    }

    private static async Task<BrowserPage> OpenPageAsync(DevToolsProtocol protocol, CancellationToken cancellation)
    {
        var target = await protocol.SendAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, cancellation);
        var attached = await protocol.SendAsync("Target.attachToTarget", new JsonObject
        {
            ["targetId"] = target.GetProperty("targetId").GetString(),
            ["flatten"] = true,
        }, null, cancellation);
        return new(protocol, attached.GetProperty("sessionId").GetString()!);
    }

    private static IEnumerable<string> OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name));
}
