using System.Text;
using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Export.Browsing;
using AsyncLab.Notebooks.Runs;
using AsyncLab.Notebooks.Tests.Export;
using static AsyncLab.Notebooks.Tests.Export.Notebook;

namespace AsyncLab.Notebooks.Tests.Browser;

[Trait("Category", "Slow")]
public sealed partial class PdfTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_book_becomes_a_pdf_for_each_notebook()
    {
        var files = await new PdfExporter(new(InstalledChromium.Program)).WriteAsync(SampleBook.Runs, _folder.PathOf(""), TestContext.Current.CancellationToken);
        Assert.Equal(SampleBook.Runs.Select(r => Path.GetFileNameWithoutExtension(r.Result.Path) + ".pdf"), files.Select(f => Path.GetFileName(f)));
        Assert.All(files, f => Assert.StartsWith("%PDF-", Read(f), StringComparison.Ordinal));
        Assert.InRange(Pages(files[0]), 3, 20);
        Assert.Equal(1, Pages(files[2]));
    }

    [Fact]
    public async Task A_figure_far_down_is_drawn_and_folded_prose_is_open()
    {
        // What is drawn late is three pages high.
        const string Late = """
            <div id="late"></div><script>new IntersectionObserver((entries, observer) => {
              if (!entries.some(e => e.isIntersecting)) return;
              observer.disconnect();
              setTimeout(() => (document.getElementById("late").innerHTML = "<p>late</p>".repeat(90)), 300);
            }).observe(document.getElementById("late"));</script>
            """;
        var folded = $"<details><summary>more</summary>\n\n{string.Join("\n\n", Enumerable.Repeat("Folded.", 90))}\n\n</details>";
        var plain = await PagesAsync(n => n.Markdown("# Title").Code("1", Shown("<div style='height: 2000px'></div>")));
        var full = await PagesAsync(n => n.Markdown($"# Title\n\n{folded}").Code("1", Shown("<div style='height: 2000px'></div>"), Shown(Late)));
        Assert.InRange(full - plain, 4, 12);
    }

    [Fact]
    public async Task A_hostile_notebook_is_printed() =>
        Assert.InRange(Pages(await WriteAsync(_folder.Notebook().Code("x", Shown(HostileNotebook.Script), Printed(HostileNotebook.Colours)).Run)), 1, 2);

    [Fact]
    public async Task A_page_that_never_ends_is_an_error_and_leaves_no_file()
    {
        var exporter = new PdfExporter(new(InstalledChromium.Program)) { Patience = TimeSpan.FromSeconds(8) };
        var run = _folder.Notebook().Code("x", Shown("<script>while (true);</script>")).Run;
        var e = await Assert.ThrowsAsync<ChromiumException>(() => exporter.WriteAsync([run], _folder.PathOf(""), TestContext.Current.CancellationToken));
        Assert.Contains("was not done after 8 seconds", e.Message);
        Assert.Empty(Directory.GetFiles(_folder.PathOf("")));
    }

    [Fact]
    public async Task Without_a_browser_there_is_a_clear_error()
    {
        var exporter = new PdfExporter(new((string?)null));
        Assert.Contains("install Chromium", exporter.Obstacle);
        await Assert.ThrowsAsync<ChromiumException>(() => exporter.WriteAsync([], _folder.PathOf(""), TestContext.Current.CancellationToken));
    }

    private async Task<int> PagesAsync(Func<Notebook, Notebook> fill) => Pages(await WriteAsync(fill(_folder.Notebook()).Run));

    private Task<string> WriteAsync(NotebookRun run) => _folder.WriteAsync(new PdfExporter(new(InstalledChromium.Program)), run);

    private static int Pages(string file) => Page().Count(Read(file));

    private static string Read(string file) => Encoding.Latin1.GetString(File.ReadAllBytes(file));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();
}
