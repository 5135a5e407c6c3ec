using AsyncLab.Notebooks.Tests.Export;
using OpenQA.Selenium;

namespace AsyncLab.Notebooks.Tests.Browser;

/// <summary>The sample book, exported once, in one browser.</summary>
public sealed class SampleBookInBrowser : IAsyncLifetime
{
    private readonly ExportedSite _site = new(withMermaid: true);
    private OfflineBrowser? _browser;

    internal OfflineBrowser Browser => _browser!;

    internal bool DrawsDiagrams => _site.Assets.Contains("mermaid.min.js");

    internal string PathOf(string page) => Path.Combine(_site.Book, page);

    internal OfflineBrowser Open(string page, int width = 1440, bool dark = false, bool print = false) =>
        Browser.Open(PathOf(page), width, dark: dark, print: print);

    public async ValueTask InitializeAsync()
    {
        _browser = OfflineBrowser.Start();
        await _site.WriteAsync([.. SampleBook.Runs]);
    }

    public ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        _site.Dispose();
        return ValueTask.CompletedTask;
    }
}

[Trait("Category", "Slow")]
public class SitePageTests(SampleBookInBrowser book) : IClassFixture<SampleBookInBrowser>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("index.html", false)]
    [InlineData("01-threads.html", false)]
    [InlineData("01-threads.html", true)]
    [InlineData("02-broken.html", true)]
    public void A_page_opens_from_its_file_without_a_network_and_without_an_error(string page, bool dark)
    {
        var browser = book.Open(page, dark: dark);
        Assert.Empty(browser.Errors());
        Assert.Equal(dark ? "rgb(21, 24, 28)" : "rgb(253, 253, 251)", browser.Evaluate<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public void Text_that_looks_like_a_script_does_not_run()
    {
        var browser = book.Open("02-broken.html");
        Assert.NotEqual("taken over", browser.Evaluate<string>("document.title"));
        Assert.Contains(SampleBook.Hostile, browser.Evaluate<string>("document.querySelector('.console').textContent"));
    }

    [Fact]
    public void Scripts_of_outputs_run_even_when_they_were_moved_into_a_file()
    {
        var browser = book.Open("01-threads.html");
        Assert.Equal("<b>\"&amp;'</b>", browser.Evaluate<string>("window.hoisted"));
        Assert.Equal("drawn by a script", browser.Evaluate<string>("document.getElementById('chart').textContent"));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("01-threads.html")]
    [InlineData("02-broken.html")]
    [InlineData("03-short.html")]
    public void No_page_scrolls_sideways_on_a_phone(string page) =>
        Assert.Equal(360, book.Open(page, width: 360).Evaluate<long>("document.documentElement.scrollWidth"));

    [Fact]
    public async Task The_outline_leads_to_a_heading_and_marks_it()
    {
        var browser = book.Open("01-threads.html");
        Assert.True(browser.Evaluate<bool>("document.querySelector('.outline').checkVisibility()"));
        browser.Evaluate<object>("document.querySelector('.outline a[href=\"#start-and-join\"]').click()");
        await browser.UntilAsync("document.querySelector('.outline [aria-current]')?.hash === '#start-and-join'", Cancellation);
        Assert.InRange(browser.Evaluate<double>("document.getElementById('start-and-join').getBoundingClientRect().top + 0.5"), 48, 120);
    }

    [Fact]
    public void The_first_tab_reaches_the_link_to_the_content()
    {
        var browser = book.Open("01-threads.html");
        browser.Press(Keys.Tab);
        Assert.Equal("skip", browser.Evaluate<string>("document.activeElement.className"));
        browser.Press(Keys.Enter);
        Assert.Equal("content", browser.Evaluate<string>("document.activeElement.id"));
    }

    [Fact]
    public void On_a_phone_the_chapters_open_from_a_button_and_close_with_escape()
    {
        var browser = book.Open("01-threads.html", width: 360);
        Assert.False(browser.Evaluate<bool>("document.getElementById('chapters').checkVisibility()"));
        browser.Evaluate<object>("document.querySelector('.menu').click()");
        Assert.True(browser.Evaluate<bool>("document.getElementById('chapters').checkVisibility()"));
        browser.Press(Keys.Escape);
        Assert.False(browser.Evaluate<bool>("document.getElementById('chapters').checkVisibility()"));
    }

    [Fact]
    public async Task On_a_phone_the_sections_open_from_a_button_and_the_list_closes_when_one_was_chosen()
    {
        var browser = book.Open("01-threads.html", width: 360);
        browser.Evaluate<object>("document.querySelector('.for-outline').focus()");
        browser.Press(Keys.Enter);
        await browser.UntilAsync("document.getElementById('outline').checkVisibility()", Cancellation);
        browser.Press(Keys.Tab);
        Assert.Equal("#what-is-measured", browser.Evaluate<string>("document.activeElement.hash"));
        browser.Press(Keys.Enter);
        await browser.UntilAsync("location.hash === '#what-is-measured' && !document.getElementById('outline').checkVisibility()", Cancellation);
    }

    [Fact]
    public void Every_cell_of_code_and_every_heading_has_an_address()
    {
        var browser = book.Open("04-outputs.html");
        Assert.Equal(0, browser.Evaluate<long>("[...document.querySelectorAll('.cell, .prose > :is(h2, h3)')].filter(e => !e.id || !document.querySelector(`a[href='#${e.id}']`)).length"));
        Assert.Equal(browser.Evaluate<long>("document.querySelectorAll('[id]').length"), browser.Evaluate<long>("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
    }

    [Fact]
    public void On_paper_a_page_is_its_article_alone_dark_on_white()
    {
        var browser = book.Open("01-threads.html", dark: true, print: true);
        Assert.Equal(0, browser.Evaluate<long>("[...document.querySelectorAll('nav, .top, main button')].filter(e => e.checkVisibility()).length"));
        Assert.Equal("rgb(255, 255, 255)", browser.Evaluate<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_text_stands_out_from_its_background(bool dark) =>
        Assert.Empty(book.Open("02-broken.html", dark: dark).Evaluate<IReadOnlyCollection<object>>(FaintTexts));

    // What WCAG AA asks for: 4.5 to 1.
    internal const string FaintTexts = """
        (() => {
            const rgb = text => text.match(/[\d.]+/g).map(Number);
            const light = colour => rgb(colour).slice(0, 3).map(c => c / 255)
                .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            const behind = e => e === null || (rgb(getComputedStyle(e).backgroundColor)[3] ?? 1) > 0
                ? getComputedStyle(e ?? document.body).backgroundColor : behind(e.parentElement);
            const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            return [...document.querySelectorAll("body *")]
                .filter(e => e.checkVisibility({ opacityProperty: true }) && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                .filter(e => contrast(light(getComputedStyle(e).color), light(behind(e))) < 4.5)
                .map(e => `${e.tagName}.${e.className}: ${e.textContent}`);
        })()
        """;

    [Fact]
    public async Task A_diagram_is_drawn_and_its_source_stays_at_hand()
    {
        Assert.SkipUnless(book.DrawsDiagrams, "No mermaid: neither cached nor to be had by npm.");
        var browser = book.Open("01-threads.html");
        await browser.UntilAsync("document.querySelector('.diagram svg')", Cancellation);
        Assert.Contains("sequenceDiagram", browser.Evaluate<string>("document.querySelector('.diagram details .code').textContent"));
        Assert.Empty(browser.Errors());
    }
}
