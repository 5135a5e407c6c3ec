using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Tests.Browser;
using AsyncLab.Notebooks.Tests.Export;

namespace AsyncLab.Notebooks.Tests.Validation;

[Trait("Category", "Slow")]
public class SampleBookValidityTests(SampleBookInBrowser book) : IClassFixture<SampleBookInBrowser>
{
    public static TheoryData<string> Pages => ["index.html", .. SampleBook.Runs.Select(r => Path.GetFileNameWithoutExtension(r.Result.Path) + ".html")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_is_valid_html() =>
        Assert.Empty(await HtmlValidate.ErrorsAsync([.. Pages.Select(p => book.PathOf(p.Data))], Cancellation));

    [Fact]
    public async Task Every_single_file_is_valid_html()
    {
        var folder = Directory.CreateTempSubdirectory("asynclab-single-");
        try
        {
            // Without mermaid: its megabytes are no markup of ours.
            var runs = SampleBook.Runs.Where(r => r.Result.Cells.All(c => c.Cell.Language != "mermaid")).ToList();
            Assert.Empty(await HtmlValidate.ErrorsAsync([.. await new SingleHtmlExporter().WriteAsync(runs, folder.FullName, Cancellation)], Cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_in_either_colour_scheme_nor_on_a_phone(string page)
    {
        foreach (var (width, dark) in ((int, bool)[])[(1440, false), (1440, true), (360, false)])
        {
            var browser = book.Open(page, width, dark: dark);
            await browser.UntilAsync($"!window.mermaid || document.querySelector('.drawing.{(dark ? "dark" : "light")} svg')", Cancellation);
            Assert.Empty(Axe.Violations(browser));
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_results_of_a_search()
    {
        var browser = book.Open("01-threads.html", dark: true);
        browser.Press("/");
        browser.Press("thread");
        await browser.UntilAsync("document.querySelector('#search-results a')", Cancellation);
        Assert.Empty(Axe.Violations(browser));
    }
}
