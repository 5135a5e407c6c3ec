using AsyncLab.Notebooks.Export.Browsing;
using AsyncLab.Notebooks.Export.MarkdownFiles;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Export.Jupyter;

/// <summary>Writes runs as notebooks of Jupyter, with their outputs.</summary>
/// <param name="pictures">Draws figures.</param>
/// <param name="isStatic">Whether they are for readers that run no scripts.</param>
internal sealed class JupyterExporter(FigurePictures pictures, bool isStatic = false) : IExporter
{
    private const string Extension = ".ipynb";

    public string Name => "ipynb";

    public string Description => "Jupyter notebooks with their outputs, for Jupyter, VS Code and GitHub";

    public IExporter? WithoutScripts => isStatic ? this : new JupyterExporter(pictures.OfDrawings(), isStatic: true);

    public async Task<IReadOnlyList<string>> WriteAsync(IReadOnlyList<NotebookRun> runs, string folder, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var run in runs)
        {
            var links = new LinkTargets(run.Result.Path, folder, Extension);
            var drawn = await pictures.OfAsync(run, diagrams: true, cancellation);
            files.Add(Path.GetFullPath(Path.Combine(folder, run.Name + Extension)));
            await AtomicFile.WriteAsync(files[^1], new JupyterNotebook(links, drawn, isStatic).Render(run.Result), cancellation);
        }
        return files;
    }
}
