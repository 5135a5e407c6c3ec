using AsyncLab.Notebooks.Export.Browsing;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Export.MarkdownFiles;

/// <summary>Writes runs as markdown as GitHub knows it, with pictures beside it.</summary>
internal sealed class MarkdownExporter(FigurePictures pictures) : IExporter
{
    private const string Extension = ".md";

    public string Name => "markdown";

    public string Description => "markdown for GitHub, with figures as pictures beside it";

    public async Task<IReadOnlyList<string>> WriteAsync(IReadOnlyList<NotebookRun> runs, string folder, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var run in runs)
        {
            var name = run.Name;
            var links = new LinkTargets(run.Result.Path, folder, Extension);
            var drawn = await pictures.OfAsync(run, diagrams: false, cancellation);
            var beside = new PictureFiles(folder, name);
            var text = new MarkdownPage(links, drawn, beside).Render(run.Result);
            await beside.WriteAsync(cancellation);
            files.Add(Path.GetFullPath(Path.Combine(folder, name + Extension)));
            await AtomicFile.WriteAsync(files[^1], text, cancellation);
        }
        return files;
    }
}
