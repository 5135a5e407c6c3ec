using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>A page in the browser.</summary>
internal sealed class BrowserPage(DevToolsProtocol protocol, string session)
{
    private const double CentimetresOfAnInch = 2.54;

    // A dialog would wait for somebody to answer it.
    private const string NoDialogs = "alert = confirm = prompt = print = () => undefined;";

    private static readonly string Settle = PageResources.Read("settle.js");

    /// <summary>Opens a file as if on white paper of a width, in pixels of CSS.</summary>
    /// <param name="file">The file.</param>
    /// <param name="width">The width.</param>
    /// <param name="scale">How many pixels of a picture there are for one of CSS.</param>
    /// <param name="print">Whether the styles for printing apply.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public async Task OpenAsync(string file, int width, double scale, bool print, CancellationToken cancellation)
    {
        await SendAsync("Network.enable", [], cancellation);
        await SendAsync("Network.emulateNetworkConditions",
            new() { ["offline"] = true, ["latency"] = 0, ["downloadThroughput"] = 0, ["uploadThroughput"] = 0 }, cancellation);
        await SendAsync("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = width,
            ["height"] = 1000,
            ["deviceScaleFactor"] = scale,
            ["mobile"] = false,
        }, cancellation);
        await SendAsync("Emulation.setEmulatedMedia", new()
        {
            ["media"] = print ? "print" : "screen",
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = "light" }),
        }, cancellation);
        await SendAsync("Page.enable", [], cancellation);
        await SendAsync("Page.addScriptToEvaluateOnNewDocument", new() { ["source"] = NoDialogs }, cancellation);
        await SendAsync("Page.navigate", new() { ["url"] = new Uri(file).AbsoluteUri }, cancellation);
    }

    /// <summary>Waits until all is drawn, also what is drawn only when it comes into view; not for ever.</summary>
    public Task SettleAsync(CancellationToken cancellation) => EvaluateAsync(Settle, cancellation);

    /// <summary>The value of an expression in the page, or of what it promises.</summary>
    /// <exception cref="ChromiumException">The page threw an exception.</exception>
    public async Task<JsonElement> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        var answer = await SendAsync("Runtime.evaluate", new()
        {
            ["expression"] = expression,
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        }, cancellation);
        if (answer.TryGetProperty("exceptionDetails", out var details))
            throw new ChromiumException($"A script of the page failed: {details.GetProperty("text").GetString()}");
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>Runs no script of the page any more: who takes a picture narrows the window for a moment, and scripts may draw for that.</summary>
    public Task FreezeAsync(CancellationToken cancellation) => SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, cancellation);

    /// <summary>A picture of a part of the page, in PNG.</summary>
    public async Task<byte[]> PictureAsync(BoxOnPage box, CancellationToken cancellation)
    {
        var answer = await SendAsync("Page.captureScreenshot", new()
        {
            ["format"] = "png",
            ["captureBeyondViewport"] = true,
            ["clip"] = new JsonObject { ["x"] = box.X, ["y"] = box.Y, ["width"] = box.Width, ["height"] = box.Height, ["scale"] = 1 },
        }, cancellation);
        return answer.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>The page in PDF, in A4 unless its own style says otherwise, with numbered pages.</summary>
    public async Task<byte[]> PrintAsync(CancellationToken cancellation)
    {
        var answer = await SendAsync("Page.printToPDF", new()
        {
            ["paperWidth"] = 21 / CentimetresOfAnInch,
            ["paperHeight"] = 29.7 / CentimetresOfAnInch,
            ["preferCSSPageSize"] = true,
            ["printBackground"] = true,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
            ["displayHeaderFooter"] = true,
            ["headerTemplate"] = "<span></span>",
            ["footerTemplate"] = """<span style="width: 100%; text-align: center; font: 8pt sans-serif; color: #59626b"><span class="pageNumber"></span> / <span class="totalPages"></span></span>""",
        }, cancellation);
        return answer.GetProperty("data").GetBytesFromBase64();
    }

    private Task<JsonElement> SendAsync(string method, JsonObject parameters, CancellationToken cancellation) =>
        protocol.SendAsync(method, parameters, session, cancellation);
}

/// <summary>Where something is on a page, in pixels of CSS.</summary>
internal readonly record struct BoxOnPage(double X, double Y, double Width, double Height);
