using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Tests.Export;

namespace AsyncLab.Notebooks.Tests.Browser;

[Trait("Category", "Slow")]
public sealed class SingleHtmlPageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-single-");

    [Fact]
    public async Task A_file_is_whole_wherever_it_lies_without_a_network_and_without_an_error()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var browser = OfflineBrowser.Start();
        var files = await new SingleHtmlExporter().WriteAsync(SampleBook.Runs, _folder.FullName, cancellation);
        Assert.Equal(SampleBook.Runs.Count, _folder.GetFileSystemInfos().Length);
        var alone = Path.Combine(_folder.CreateSubdirectory("else where").FullName, "my notebook.html");
        File.Move(files[0], alone);
        foreach (var dark in (bool[])[false, true])
        {
            browser.Open(alone, dark: dark);
            Assert.Equal(dark ? "rgb(21, 24, 28)" : "rgb(253, 253, 251)", browser.Evaluate<string>("getComputedStyle(document.body).backgroundColor"));
            Assert.Equal("<b>\"&amp;'</b>", browser.Evaluate<string>("window.hoisted"));
            Assert.Equal("drawn by a script", browser.Evaluate<string>("document.getElementById('chart').textContent"));
            Assert.True(browser.Evaluate<bool>("[...document.images].every(i => i.complete && i.naturalWidth > 0)"));
            Assert.InRange(browser.Evaluate<long>("document.querySelectorAll('.copy').length"), 5, 100);
            await browser.UntilAsync("!window.mermaid || document.querySelector('.diagram svg')", cancellation);
            Assert.Empty(browser.Errors());
        }
        browser.Open(alone, width: 360);
        Assert.Equal(360, browser.Evaluate<long>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Files_of_one_book_lead_to_each_other()
    {
        using var browser = OfflineBrowser.Start();
        var files = await new SingleHtmlExporter().WriteAsync(SampleBook.Runs, _folder.FullName, TestContext.Current.CancellationToken);
        browser.Open(files[0]);
        browser.Evaluate<object>("document.querySelector('.prose a[href^=\"02-broken\"]').click()");
        await browser.UntilAsync("location.hash === '#the-claim' && document.title.startsWith('The pool')", TestContext.Current.CancellationToken);
        browser.Evaluate<object>("document.querySelector('.pager [rel=next]').click()");
        await browser.UntilAsync("document.title.startsWith('Short')", TestContext.Current.CancellationToken);
        Assert.Empty(browser.Errors());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
