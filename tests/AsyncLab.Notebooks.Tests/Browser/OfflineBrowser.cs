using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace AsyncLab.Notebooks.Tests.Browser;

/// <summary>A browser without a network and with a profile of its own, which is gone afterwards.</summary>
internal sealed class OfflineBrowser : IDisposable
{
    private static readonly string[] Flags =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("asynclab-browser-");
    private readonly ChromeDriver _driver;

    private OfflineBrowser(bool isOffline)
    {
        try
        {
            var options = new ChromeOptions { BinaryLocation = Find("chromium", "google-chrome", "chrome") };
            options.AddArguments([.. Flags, $"--user-data-dir={_profile.FullName}"]);
            options.SetLoggingPreference(LogType.Browser, LogLevel.All);
            var service = ChromeDriverService.CreateDefaultService(Find("chromedriver"));
            service.SuppressInitialDiagnosticInformation = true;
            _driver = new(service, options);
            // A long page takes its time on a machine with other work.
            _driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(2);
            Command("Network.enable", []);
            Command("Network.emulateNetworkConditions", new()
            {
                ["offline"] = isOffline,
                ["latency"] = 0,
                ["downloadThroughput"] = isOffline ? 0 : -1,
                ["uploadThroughput"] = isOffline ? 0 : -1,
            });
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Starts a browser; skips the test by name on a machine that has none.</summary>
    /// <param name="isOffline">Whether it has no network at all: no site on this machine either.</param>
    public static OfflineBrowser Start(bool isOffline = true)
    {
        Assert.SkipWhen(Find("chromium", "google-chrome", "chrome") is null, "No chromium on the PATH.");
        Assert.SkipWhen(Find("chromedriver") is null, "No chromedriver on the PATH.");
        return new(isOffline);
    }

    /// <summary>Opens a file or an address at a size, in light or dark, or as if on paper.</summary>
    public OfflineBrowser Open(string file, int width = 1440, int height = 900, bool dark = false, bool print = false)
    {
        Command("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = width,
            ["height"] = height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = false,
        });
        Command("Emulation.setEmulatedMedia", new()
        {
            ["media"] = print ? "print" : "",
            ["features"] = new[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" } },
        });
        _driver.Navigate().GoToUrl(new Uri(file));
        return this;
    }

    /// <summary>The errors that the page wrote to the browser's console since the last call.</summary>
    public IReadOnlyList<string> Errors() =>
        [.. _driver.Manage().Logs.GetLog(LogType.Browser).Where(e => e.Level == LogLevel.Severe).Select(e => e.Message)];

    /// <summary>The value of an expression in the page.</summary>
    public T Evaluate<T>(string expression) => (T)_driver.ExecuteScript($"return {expression};")!;

    /// <summary>Waits until an expression in the page is true.</summary>
    public async Task UntilAsync(string condition, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(TimeSpan.FromSeconds(15));
        while (!Evaluate<bool>($"Boolean({condition})")) await Task.Delay(50, timeout.Token);
    }

    /// <summary>Presses a key.</summary>
    public void Press(string key) => _driver.SwitchTo().ActiveElement().SendKeys(key);

    /// <summary>Saves a picture of what is visible or of the whole page.</summary>
    public void Screenshot(string file, bool wholePage = false)
    {
        var result = Command("Page.captureScreenshot", new() { ["captureBeyondViewport"] = wholePage });
        File.WriteAllBytes(file, Convert.FromBase64String((string)result["data"]));
    }

    /// <summary>Saves the page as it would be printed.</summary>
    public void Print(string file) => File.WriteAllBytes(file, _driver.Print(new()).AsByteArray);

    public void Dispose()
    {
        _driver?.Dispose();
        for (var attempt = 0; _profile.Exists && attempt < 20; attempt++)
        {
            try
            {
                _profile.Delete(recursive: true);
            }
            // Its processes may still write for a moment.
            catch (IOException)
            {
                Thread.Sleep(100);
            }
            _profile.Refresh();
        }
    }

    private Dictionary<string, object> Command(string name, Dictionary<string, object?> parameters) =>
        (Dictionary<string, object>)_driver.ExecuteCdpCommand(name, parameters)!;

    private static string? Find(params string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists);
}
