using AsyncLab.Notebooks.Export.Browsing;
using AsyncLab.Notebooks.Export.CSharpApp;
using AsyncLab.Notebooks.Export.Jupyter;
using AsyncLab.Notebooks.Export.MarkdownFiles;

namespace AsyncLab.Notebooks.Export;

/// <summary>The forms in which runs can be exported.</summary>
public static class Exporters
{
    /// <summary>All of them.</summary>
    /// <param name="tell">Receives a sentence where something is written less well than it could be, which says why and what to do.</param>
    public static IReadOnlyList<IExporter> All(Action<string> tell)
    {
        // Only who needs a browser looks for one.
        var browser = new Lazy<string?>(Chromium.Find);
        var pictures = new FigurePictures(browser, tell);
        return
        [
            new SiteExporter(),
            new SingleHtmlExporter(),
            new CSharpAppExporter(),
            new JupyterExporter(pictures),
            new MarkdownExporter(pictures),
            new PdfExporter(browser),
        ];
    }
}
