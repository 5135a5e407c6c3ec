using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Export;

/// <summary>Writes the pages of a site, except those that would come out as they are.</summary>
/// <param name="site">The site.</param>
internal sealed class SitePages(Site site)
{
    private readonly PageStates _states = new(site.StatesOfPages);

    /// <summary>Writes the page of a run that has just ended; other pages may list it only after <see cref="UpdateAsync"/>.</summary>
    public async Task WriteAsync(DibDocument notebook, NotebookRun run, CancellationToken cancellation)
    {
        await site.WriteAsync([run], cancellation);
        await RememberAsync([notebook], cancellation);
    }

    /// <summary>Brings the pages up to date with the texts of their notebooks, their runs, and each other.</summary>
    /// <param name="notebooks">The notebooks.</param>
    /// <param name="runOf">Gets the run of one of them, if its page has to be written.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public async Task UpdateAsync(IReadOnlyList<DibDocument> notebooks, Func<DibDocument, NotebookRun> runOf, CancellationToken cancellation)
    {
        await WriteStaleAsync(notebooks, runOf, cancellation);
        // A title that changed stands in the navigation of all the others.
        await WriteStaleAsync(notebooks, runOf, cancellation);
        if (!File.Exists(site.Index))
            await site.WriteAsync([], cancellation);
    }

    private async Task WriteStaleAsync(IReadOnlyList<DibDocument> notebooks, Func<DibDocument, NotebookRun> runOf, CancellationToken cancellation)
    {
        var chapters = site.Chapters;
        var stale = notebooks.Where(n => !_states.Has(site.PageOf(n.Path), MadeOf(n, chapters)) || MissesScript(n, chapters)).ToList();
        if (stale.Count == 0)
            return;
        await site.WriteAsync([.. stale.Select(runOf)], cancellation);
        await RememberAsync(stale, cancellation);
    }

    private Task RememberAsync(IEnumerable<DibDocument> notebooks, CancellationToken cancellation)
    {
        var chapters = site.Chapters;
        foreach (var notebook in notebooks.Where(n => !LacksMermaid(n)))
            _states.Add(site.PageOf(notebook.Path), MadeOf(notebook, chapters));
        return _states.WriteAsync(cancellation);
    }

    private string MadeOf(DibDocument notebook, IReadOnlyList<Chapter> chapters)
    {
        using var text = new FingerprintText();
        text.Add("engine", $"{typeof(SitePages).Module.ModuleVersionId}");
        text.Add("book", site.Title);
        foreach (var chapter in chapters)
            text.Add(chapter.Page, $"{chapter.FailedCell} {chapter.Title}");
        text.Add("text", notebook.ToString());
        text.Add("run", PageState.Of(site.LogOf(notebook.Path), "")?.ToString() ?? "");
        return text.Take();
    }

    private bool MissesScript(DibDocument notebook, IReadOnlyList<Chapter> chapters) =>
        chapters.FirstOrDefault(c => c.Page == NotebookLink.PageOf(notebook.Path)) is not { } chapter
        || !chapter.Scripts.All(s => File.Exists(site.AssetOf(s)));

    // Such a page shows its diagrams as text. Mermaid may be there next time.
    private bool LacksMermaid(DibDocument notebook) =>
        notebook.Cells.Any(c => c.Language == "mermaid") && !File.Exists(site.AssetOf(Mermaid.Script));
}
