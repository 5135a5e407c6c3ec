using AsyncLab.Notebooks.Tests.Book;
using AsyncLab.Notebooks.Tests.Browser;

namespace AsyncLab.Notebooks.Tests.Validation;

/// <summary>The pages of the real book, whose outputs come from its library.</summary>
[Trait("Category", "Slow"), Collection(nameof(OneBook))]
public class BookValidityTests(BookRun book)
{
    public static TheoryData<string> Names => Chapters.Names;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_is_valid_html() =>
        Assert.Empty(await HtmlValidate.ErrorsAsync([.. Names.Select(n => book.PageOf(n.Data)), book.PageOf("index")], Cancellation));

    [Theory, MemberData(nameof(Names))]
    public async Task Axe_finds_nothing_in_either_colour_scheme(string chapter)
    {
        using var browser = OfflineBrowser.Start();
        foreach (var dark in (bool[])[false, true])
        {
            browser.Open(book.PageOf(chapter), dark: dark);
            await browser.UntilAsync(BookTests.AllIsDrawn, Cancellation);
            Assert.Empty(Axe.Violations(browser));
        }
    }
}
