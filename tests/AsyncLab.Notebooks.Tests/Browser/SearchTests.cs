using OpenQA.Selenium;

namespace AsyncLab.Notebooks.Tests.Browser;

[Trait("Category", "Slow")]
public class SearchTests(SampleBookInBrowser book) : IClassFixture<SampleBookInBrowser>
{
    private const string Results = "[...document.querySelectorAll('#search-results a')]";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_word_leads_to_its_heading_in_another_chapter_by_keyboard_alone()
    {
        var browser = await SearchAsync("blocking");
        Assert.Equal("The claim", browser.Evaluate<string>($"{Results}[0].querySelector('strong').textContent"));
        Assert.StartsWith("The pool", browser.Evaluate<string>($"{Results}[0].querySelector('.chapter').textContent"), StringComparison.Ordinal);
        Assert.Equal("Blocking", browser.Evaluate<string>($"{Results}[0].querySelector('mark').textContent"));
        browser.Press(Keys.ArrowDown);
        Assert.True(browser.Evaluate<bool>($"{Results}[0] === document.activeElement"));
        browser.Press(Keys.Enter);
        await browser.UntilAsync("location.hash === '#the-claim' && location.pathname.endsWith('/02-broken.html') && document.readyState === 'complete'", Cancellation);
        Assert.InRange(browser.Evaluate<double>("document.getElementById('the-claim').getBoundingClientRect().top + 0.5"), 0, 900);
        Assert.Empty(browser.Errors());
    }

    [Fact]
    public async Task Enter_opens_the_first_result()
    {
        var browser = await SearchAsync("start and join");
        browser.Press(Keys.Enter);
        await browser.UntilAsync("location.hash === '#start-and-join'", Cancellation);
        Assert.False(browser.Evaluate<bool>("document.getElementById('search-results').checkVisibility()"));
    }

    [Fact]
    public async Task Escape_closes_the_list_and_leads_back_to_the_field_and_then_out_of_it()
    {
        var browser = await SearchAsync("thread");
        browser.Press(Keys.ArrowDown);
        browser.Press(Keys.ArrowDown);
        browser.Press(Keys.ArrowUp);
        Assert.True(browser.Evaluate<bool>($"{Results}[0] === document.activeElement"));
        browser.Press(Keys.Escape);
        Assert.Equal("search-field", browser.Evaluate<string>("document.activeElement.id"));
        Assert.False(browser.Evaluate<bool>("document.getElementById('search-results').checkVisibility()"));
        browser.Press(Keys.Escape);
        Assert.NotEqual("search-field", browser.Evaluate<string>("document.activeElement.id"));
    }

    [Theory]
    [InlineData("xyzzy", "No results")]
    [InlineData("anecdote", "1 result")]
    [InlineData("SPREAD anecd", "1 result")]
    [InlineData("WorkingSet", "1 result")]
    [InlineData("orkingse", "1 result")]
    [InlineData("<script>", "1 result")]
    [InlineData("naïve façade", "1 result")]
    [InlineData("naive facade", "1 result")]
    public async Task What_was_found_is_told_to_a_screen_reader(string words, string said)
    {
        var browser = await SearchAsync(words);
        Assert.Equal(said, browser.Evaluate<string>("document.querySelector('[role=status]').textContent"));
        Assert.Equal(said, browser.Evaluate<string>("document.querySelector('#search-results .count').textContent"));
        Assert.NotEqual("taken over", browser.Evaluate<string>("document.title"));
    }

    [Fact]
    public void The_index_is_not_loaded_before_somebody_searches()
    {
        var browser = book.Open("01-threads.html");
        Assert.True(browser.Evaluate<bool>("window.searchIndex === undefined && document.getElementById('search').checkVisibility()"));
    }

    [Fact]
    public async Task On_a_phone_field_and_list_fit_the_screen()
    {
        var browser = await SearchAsync("thread", width: 360);
        Assert.Equal(360, browser.Evaluate<long>("document.documentElement.scrollWidth"));
        Assert.InRange(browser.Evaluate<long>("Math.round(document.getElementById('search-field').getBoundingClientRect().width)"), 300, 360);
        Assert.InRange(browser.Evaluate<long>("Math.round(document.getElementById('search-results').getBoundingClientRect().right)"), 300, 360);
    }

    [Fact]
    public async Task An_index_that_is_not_there_is_reported()
    {
        var index = Path.Combine(Path.GetDirectoryName(new Uri(book.Open("index.html").Evaluate<string>("location.href")).LocalPath)!, "assets", "search-index.js");
        File.Move(index, index + ".away");
        try
        {
            var browser = await SearchAsync("thread");
            Assert.StartsWith("The search index cannot be read", browser.Evaluate<string>("document.querySelector('[role=status]').textContent"), StringComparison.Ordinal);
            browser.Errors();
        }
        finally
        {
            File.Move(index + ".away", index);
        }
    }

    private async Task<OfflineBrowser> SearchAsync(string words, int width = 1440)
    {
        var browser = book.Open("01-threads.html", width);
        browser.Press("/");
        Assert.Equal("search-field", browser.Evaluate<string>("document.activeElement.id"));
        browser.Press(words);
        await browser.UntilAsync($"document.querySelector('#search-results .count') && document.getElementById('search-field').value === '{words}'", Cancellation);
        await browser.UntilAsync("document.querySelector('[role=status]').textContent", Cancellation);
        return browser;
    }
}
