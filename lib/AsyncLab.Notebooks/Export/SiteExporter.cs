using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Export;

/// <summary>Writes runs as a web site.</summary>
internal sealed class SiteExporter : IExporter
{
    public string Name => "html";

    public string Description => "a web site, which needs no server and no network";

    public async Task<IReadOnlyList<string>> WriteAsync(IReadOnlyList<NotebookRun> runs, string folder, CancellationToken cancellation = default)
    {
        var site = new Site(folder);
        await site.WriteAsync(runs, cancellation);
        var pages = runs.Select(r => site.PageOf(r.Result.Path)).ToList();
        return pages is [var only] ? [only, site.Index] : [site.Index, .. pages];
    }
}
