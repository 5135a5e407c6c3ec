using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export.Browsing;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Export;

/// <summary>Writes runs as PDF, each as its page of the web site prints.</summary>
/// <param name="browser">Finds the browser's program; null if there is none.</param>
internal sealed class PdfExporter(Lazy<string?> browser) : IExporter
{
    // What remains of A4 between the margins of print.css: figures fit themselves to the width they are drawn in.
    private const int Width = 658;

    // On paper nobody unfolds anything, and a link to a page of this computer leads nowhere.
    private const string Prepare = """
        for (const details of document.querySelectorAll(".prose details, .error details")) details.open = true;
        for (const details of document.querySelectorAll("details:not([open])")) details.hidden = true;
        for (const link of document.querySelectorAll("a[href]:not([href^='#'])")) if (link.protocol === "file:") link.removeAttribute("href");
        """;

    public string Name => "pdf";

    public string Description => "PDF, a file for each notebook; needs Chromium";

    public string? Obstacle => browser.Value is null ? Chromium.Missing : null;

    /// <summary>How long the printing of one notebook may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    /// <exception cref="ChromiumException">There is no browser, or it failed.</exception>
    public async Task<IReadOnlyList<string>> WriteAsync(IReadOnlyList<NotebookRun> runs, string folder, CancellationToken cancellation = default)
    {
        var program = browser.Value ?? throw new ChromiumException(Chromium.Missing);
        var pages = TemporaryFolder.Create("pdf");
        try
        {
            var site = new Site(pages.FullName);
            await site.WriteAsync(runs, cancellation);
            Directory.CreateDirectory(folder);
            var files = new List<string>();
            foreach (var run in runs)
            {
                files.Add(Path.GetFullPath(Path.Combine(folder, run.Name + ".pdf")));
                var pdf = await Chromium.UseAsync(program, Patience, (page, limit) => PrintAsync(page, site.PageOf(run.Result.Path), limit), cancellation);
                await AtomicFile.WriteAsync(files[^1], pdf, cancellation);
            }
            return files;
        }
        finally
        {
            pages.Delete(recursive: true);
        }
    }

    private static async Task<byte[]> PrintAsync(BrowserPage page, string file, CancellationToken cancellation)
    {
        await page.OpenAsync(file, Width, scale: 1, print: true, cancellation);
        await page.SettleAsync(cancellation);
        await page.EvaluateAsync(Prepare, cancellation);
        return await page.PrintAsync(cancellation);
    }
}
