using OpenQA.Selenium;

namespace AsyncLab.Notebooks.Tests.Browser;

[Trait("Category", "Slow")]
public class CellButtonTests(SampleBookInBrowser book) : IClassFixture<SampleBookInBrowser>
{
    private const string Code = "document.querySelector('#cell-3 .code')";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copying_puts_exactly_the_source_of_the_cell_on_the_clipboard_and_says_so()
    {
        var browser = book.Open("01-threads.html");
        Press(browser, "#cell-3 .copy");
        await SaysAsync(browser, "Copied the code of cell 3");
        Assert.Equal(SourceOfCell3, Pasted(browser));
        await browser.UntilAsync("document.querySelector('#cell-3 .copy').textContent === 'Copy'", Cancellation);
    }

    [Fact]
    public async Task Copying_works_in_a_browser_that_refuses_the_clipboard_to_files()
    {
        var browser = book.Open("01-threads.html");
        browser.Evaluate<object>("(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); })()");
        Press(browser, "#cell-3 .copy");
        await SaysAsync(browser, "Copied the code of cell 3");
        Assert.Equal(SourceOfCell3, Pasted(browser));
        Assert.Equal("copy", browser.Evaluate<string>("document.querySelector('#cell-3 .copy').className"));
    }

    [Fact]
    public async Task Where_nothing_can_copy_the_code_is_selected_and_the_reader_is_told()
    {
        var browser = book.Open("01-threads.html");
        browser.Evaluate<object>("(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); document.execCommand = () => false; })()");
        Press(browser, "#cell-3 .copy");
        await browser.UntilAsync("document.querySelector('[role=status]').textContent.includes('is selected')", Cancellation);
        Assert.Equal(SourceOfCell3, browser.Evaluate<string>("getSelection().toString()"));
    }

    [Fact]
    public void Code_that_was_hidden_stays_hidden_when_the_page_is_opened_again_and_on_no_other_page()
    {
        var browser = book.Open("01-threads.html");
        Press(browser, "#cell-3 .fold");
        Assert.Equal("false", browser.Evaluate<string>("document.querySelector('#cell-3 .fold').ariaExpanded"));
        Assert.False(browser.Evaluate<bool>($"{Code}.checkVisibility()"));
        Assert.True(browser.Evaluate<bool>("document.querySelector('#cell-3 .outputs').checkVisibility()"));

        book.Open("02-broken.html");
        Assert.Equal(0, browser.Evaluate<long>("document.querySelectorAll('.folded').length"));
        book.Open("01-threads.html");
        Assert.False(browser.Evaluate<bool>($"{Code}.checkVisibility()"));
        Press(browser, "#cell-3 .fold");
        Assert.True(browser.Evaluate<bool>($"{Code}.checkVisibility()"));
        Assert.Empty(browser.Errors());
    }

    [Fact]
    public void One_button_hides_and_shows_all_code_of_the_page()
    {
        var browser = book.Open("01-threads.html");
        Press(browser, ".fold-all");
        Assert.Equal("Show all code", browser.Evaluate<string>("document.querySelector('.fold-all').textContent"));
        Assert.Equal(0, VisibleCode(browser));
        book.Open("01-threads.html");
        Assert.Equal(0, VisibleCode(browser));
        book.Open("01-threads.html", print: true);
        Assert.InRange(VisibleCode(browser), 5, 100);

        book.Open("01-threads.html");
        Press(browser, ".fold-all");
        Assert.Equal("Hide all code", browser.Evaluate<string>("document.querySelector('.fold-all').textContent"));
        Assert.InRange(VisibleCode(browser), 5, 100);
    }

    [Fact]
    public void What_was_kept_by_something_else_does_no_harm()
    {
        var browser = book.Open("03-short.html");
        browser.Evaluate<object>("localStorage.setItem('asynclab:folded:' + location.pathname.replace('03-short', '02-broken'), '{\"not\": \"ours\"}')");
        book.Open("02-broken.html");
        Assert.Equal(0, browser.Evaluate<long>("document.querySelectorAll('.folded').length"));
        Assert.Empty(browser.Errors());
    }

    private static string SourceOfCell3 => Export.SampleBook.Runs[0].Result.Cells[2].Cell.Source;

    private static long VisibleCode(OfflineBrowser browser) =>
        browser.Evaluate<long>("[...document.querySelectorAll('.cell > .code')].filter(c => c.checkVisibility()).length");

    private static void Press(OfflineBrowser browser, string button)
    {
        browser.Evaluate<object>($"document.querySelector('{button}').focus()");
        browser.Press(Keys.Enter);
    }

    private static Task SaysAsync(OfflineBrowser browser, string text) =>
        browser.UntilAsync($"document.querySelector('[role=status]').textContent === '{text}'", Cancellation);

    private static string Pasted(OfflineBrowser browser)
    {
        browser.Evaluate<object>("(() => { const area = document.createElement('textarea'); document.body.append(area); area.focus(); })()");
        browser.Press(Keys.Control + "v");
        return browser.Evaluate<string>("document.activeElement.value");
    }
}
