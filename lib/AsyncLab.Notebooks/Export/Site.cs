using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Export;

/// <summary>A book of notebooks as a web site in a folder, which needs no server and no network.</summary>
/// <param name="folder">The site's folder.</param>
public sealed class Site(string folder)
{
    private readonly string _folder = Path.GetFullPath(folder);
    private Task<IReadOnlyList<string>>? _mermaid;

    /// <summary>The title of the whole book.</summary>
    public string Title { get; init; } = "AsyncLab";

    /// <summary>The file with the table of contents.</summary>
    public string Index => Path.Combine(_folder, IndexPage.FileName);

    internal Mermaid Mermaid { get; init; } = Mermaid.ForThisUser;

    /// <summary>The chapters that are there, in order.</summary>
    internal IReadOnlyList<Chapter> Chapters => new Manifest(_folder).With([]);

    /// <summary>The file that says what the pages were made of.</summary>
    internal string StatesOfPages => Path.Combine(_folder, ".runs", "pages.json");

    /// <summary>A file that pages share.</summary>
    internal string AssetOf(string name) => Path.Combine(_folder, "assets", name);

    /// <summary>The file with the page of a notebook.</summary>
    /// <param name="notebook">The notebook's file.</param>
    public string PageOf(string notebook) => Path.Combine(_folder, NotebookLink.PageOf(notebook));

    /// <summary>The file with the log of a notebook's last run.</summary>
    /// <param name="notebook">The notebook's file.</param>
    public string LogOf(string notebook) => Path.Combine(_folder, ".runs", Path.GetFileNameWithoutExtension(notebook) + ".jsonl");

    /// <summary>Writes the pages of these runs; the pages of other notebooks stay and are still listed.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public async Task WriteAsync(IReadOnlyCollection<NotebookRun> runs, CancellationToken cancellation = default)
    {
        var assets = new SiteAssets(Directory.CreateDirectory(Path.Combine(_folder, "assets")).FullName);
        var manifest = new Manifest(_folder);
        var mermaid = runs.Any(PreparedPage.HasDiagram) ? await (_mermaid ??= Mermaid.FindAsync(cancellation)) : [];
        var pages = runs.Select(run => PreparedPage.Of(run, _folder, new(), drawsDiagrams: mermaid.Count > 0)).ToList();
        var chapters = manifest.With(pages.Select(p => p.Chapter));

        await assets.CopyAsync(mermaid);
        await assets.WriteAsync(pages.SelectMany(p => p.Files), cancellation);
        await new SearchIndex(_folder).WriteAsync(chapters, pages, cancellation);
        var layout = new Layout(Title, chapters);
        foreach (var page in pages)
            await AtomicFile.WriteAsync(PageOf(page.Chapter.Page), NotebookPage.Render(layout, page).Text, cancellation);
        await AtomicFile.WriteAsync(Index, IndexPage.Render(layout).Text, cancellation);
        await manifest.WriteAsync(chapters, cancellation);
        assets.RemoveFilesExcept(chapters.SelectMany(c => c.Scripts));
    }
}
