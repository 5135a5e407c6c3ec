using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Export;

/// <summary>Writes each notebook as one HTML file that needs nothing beside it: to send, to hand in, to keep.</summary>
public sealed class SingleHtmlExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "single-html";

    /// <inheritdoc/>
    public string Description => "one HTML file for each notebook, with everything in it";

    /// <summary>The title of the whole book.</summary>
    public string Title { get; init; } = "AsyncLab";

    internal Mermaid Mermaid { get; init; } = Mermaid.ForThisUser;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Two notebooks would become the same file.</exception>
    public async Task<IReadOnlyList<string>> WriteAsync(IReadOnlyList<NotebookRun> runs, string folder, CancellationToken cancellation = default)
    {
        RefuseSameFile(runs);
        var target = Directory.CreateDirectory(folder).FullName;
        var mermaid = runs.Any(PreparedPage.HasDiagram) ? await Mermaid.FindAsync(cancellation) : [];
        var pages = runs.Select(r => PreparedPage.Of(r, target, new() { KeepsInline = true }, drawsDiagrams: mermaid.Count > 0)).ToList();
        var layout = new Layout(Title, [.. pages.Select(p => p.Chapter)]) { Resources = new InlinedResources(mermaid), IsSite = false };
        var files = new List<string>();
        foreach (var page in pages)
        {
            files.Add(Path.Combine(target, page.Chapter.Page));
            await AtomicFile.WriteAsync(files[^1], NotebookPage.Render(layout, page).Text, cancellation);
        }
        return files;
    }

    private static void RefuseSameFile(IEnumerable<NotebookRun> runs)
    {
        var notebooks = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in runs.Select(r => r.Result.Path))
        {
            if (!notebooks.TryAdd(NotebookLink.PageOf(path), path))
                throw new ArgumentException($"'{path}' would become the same file as '{notebooks[NotebookLink.PageOf(path)]}'; rename one, or export them into two folders.", nameof(runs));
        }
    }
}
