namespace AsyncLab.Notebooks.Tests.Browser;

[Trait("Category", "Slow")]
public class PrintTests(SampleBookInBrowser book) : IClassFixture<SampleBookInBrowser>
{
    [Fact]
    public void While_a_page_is_printed_all_that_was_folded_is_open_and_afterwards_it_is_as_before()
    {
        var browser = book.Open("01-threads.html");
        var folded = browser.Evaluate<long>("document.querySelectorAll('details:not([open])').length");
        Assert.InRange(folded, 1, long.MaxValue);
        browser.Evaluate<object>("addEventListener('beforeprint', () => { window.foldedOnPaper = document.querySelectorAll('details:not([open])').length; })");
        var file = Path.GetTempFileName();
        browser.Print(file);
        Assert.InRange(new FileInfo(file).Length, 20_000, long.MaxValue);
        File.Delete(file);
        Assert.Equal(0, browser.Evaluate<long>("window.foldedOnPaper"));
        Assert.Equal(folded, browser.Evaluate<long>("document.querySelectorAll('details:not([open])').length"));
    }

    [Fact]
    public void On_paper_no_box_hides_a_part_of_what_is_in_it()
    {
        var browser = book.Open("01-threads.html", width: 700, print: true);
        Assert.Empty(browser.Evaluate<IReadOnlyCollection<object>>("""
            [...document.querySelectorAll("main *")].filter(e => e.checkVisibility() && getComputedStyle(e).overflow !== "visible")
                .filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML.slice(0, 80))
            """));
    }
}
