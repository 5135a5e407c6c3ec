using System.Text.Json;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Export.Browsing;
using AsyncLab.Notebooks.Export.Jupyter;
using AsyncLab.Notebooks.Export.MarkdownFiles;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Tests.Export;

/// <summary>A temporary folder into which notebooks are exported; it goes with everything in it.</summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-export-");
    private readonly List<string> _told = [];
    private readonly FigurePictures _pictures;

    /// <param name="browser">The browser's program, if figures are to be drawn.</param>
    /// <param name="patience">How long the drawing of a notebook's figures may take, in seconds.</param>
    public ExportFolder(string? browser = null, double patience = 120) =>
        _pictures = new(new(browser), _told.Add) { Patience = TimeSpan.FromSeconds(patience) };

    public IReadOnlyList<string> Told => _told;

    public IExporter Jupyter => new JupyterExporter(_pictures);

    public IExporter StaticJupyter => Jupyter.WithoutScripts!;

    public IExporter Markdown => new MarkdownExporter(_pictures);

    /// <summary>Where the notebooks are.</summary>
    public string Home => _folder.CreateSubdirectory("notebooks").FullName;

    /// <summary>Where the exports are.</summary>
    public string PathOf(string file) => Path.Combine(_folder.FullName, "out", file);

    public Notebook Notebook(string name = "notebook.dib") => new(Path.Combine(Home, name));

    /// <summary>Exports a notebook; the file.</summary>
    public async Task<string> WriteAsync(IExporter exporter, NotebookRun run) =>
        Assert.Single(await exporter.WriteAsync([run], PathOf(""), TestContext.Current.CancellationToken));

    /// <summary>The markdown of a notebook.</summary>
    public async Task<string> MarkdownAsync(Func<Notebook, Notebook> fill) => File.ReadAllText(await WriteAsync(Markdown, fill(Notebook()).Run));

    /// <summary>The markdown of a notebook without a browser.</summary>
    public static async Task<string> MarkdownOfAsync(Func<Notebook, Notebook> fill)
    {
        using var folder = new ExportFolder();
        return await folder.MarkdownAsync(fill);
    }

    /// <summary>What is left of an output for readers that run no scripts.</summary>
    public async Task<IReadOnlyList<JsonElement>> StaticOutputsAsync(Output output)
    {
        var file = await WriteAsync(StaticJupyter, Notebook().Code("x", output).Run);
        return [.. JsonElement.Parse(File.ReadAllText(file)).GetProperty("cells")[0].GetProperty("outputs").EnumerateArray()];
    }

    /// <summary>The HTML of an output of Jupyter.</summary>
    public static string HtmlOf(JsonElement output) =>
        string.Concat(output.GetProperty("data").GetProperty("text/html").EnumerateArray().Select(l => l.GetString()));

    public void Dispose() => _folder.Delete(recursive: true);
}
