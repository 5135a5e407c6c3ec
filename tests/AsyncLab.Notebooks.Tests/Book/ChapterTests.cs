using System.Runtime.CompilerServices;
using AsyncLab.Notebooks.Tests.Browser;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>A chapter, run by the command once for all its tests.</summary>
public sealed class ChapterRun : IAsyncLifetime
{
    private readonly AsyncLabProcess _asynclab = new();

    internal CommandResult Result { get; private set; } = new(-1, "", "");

    internal string Page => Result.LastLine;

    public async ValueTask InitializeAsync() =>
        Result = await _asynclab.RunAsync("run", Path.Combine(Notebooks(), "05-coroutines-threads-processes.dib"), "--output", "book");

    public ValueTask DisposeAsync()
    {
        _asynclab.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Notebooks([CallerFilePath] string here = "") =>
        Path.GetFullPath("../../../notebooks", Path.GetDirectoryName(here)!);
}

[Trait("Category", "Slow")]
public class ChapterTests(ChapterRun chapter) : IClassFixture<ChapterRun>
{
    private const int Figures = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_cell_of_the_chapter_succeeds() =>
        Assert.Equal((0, ""), (chapter.Result.ExitCode, chapter.Result.Error));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_figure_is_drawn_without_a_network_and_without_an_error(bool dark)
    {
        using var browser = OfflineBrowser.Start().Open(chapter.Page, dark: dark);
        await browser.UntilAsync("document.querySelectorAll('figure details:not([open])').length === document.querySelectorAll('figure').length", Cancellation);
        Assert.Equal(Figures, browser.Evaluate<long>("[...document.querySelectorAll('figure .drawing')].filter(p => p.querySelector('svg.main-svg .plot path')).length"));
        Assert.Empty(browser.Errors());
    }

    [Fact]
    public void No_figure_is_wider_than_a_phone()
    {
        using var browser = OfflineBrowser.Start().Open(chapter.Page, width: 360);
        Assert.Equal(360, browser.Evaluate<long>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public void Without_the_bundle_the_reader_sees_the_numbers()
    {
        using var folder = new AsyncLabProcess();
        var page = folder.PathOf("page.html");
        File.Copy(chapter.Page, page);
        using var browser = OfflineBrowser.Start().Open(page);
        Assert.Equal(Figures, browser.Evaluate<long>("[...document.querySelectorAll('figure details[open] table')].filter(t => t.checkVisibility()).length"));
    }

    [Fact]
    public void Every_claim_of_the_chapter_is_judged() =>
        Assert.Equal(3, File.ReadAllText(chapter.Page).Split("class=\"badge holds\"").Length - 1);
}
