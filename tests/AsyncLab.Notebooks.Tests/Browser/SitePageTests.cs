using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Tests.Export;

namespace AsyncLab.Notebooks.Tests.Browser;

public class SitePageTests
{
    [Fact]
    public async Task Look()
    {
        var folder = "/tmp/look/book";
        var site = new Site(folder);
        await site.WriteAsync(SampleBook.Runs, TestContext.Current.CancellationToken);
        using var browser = OfflineBrowser.Start();
        foreach (var (name, w, dark) in new[] { ("wide", 1440, false), ("dark", 1440, true), ("mid", 1100, false), ("narrow", 360, false) })
        {
            foreach (var page in new[] { "index", "01-threads", "02-broken" })
            {
                browser.Open($"{folder}/{page}.html", w, w == 360 ? 760 : 900, dark);
                if (page == "01-threads") await Task.Delay(1500, TestContext.Current.CancellationToken);
                browser.Screenshot($"/tmp/look/{page}-{name}.png", wholePage: true);
                Console.WriteLine($"{page} {name} {string.Join("|", browser.Errors())} {browser.Evaluate<long>("document.documentElement.scrollWidth")}");
            }
        }
        browser.Open($"{folder}/01-threads.html");
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        browser.Print("/tmp/look/print.pdf");
    }
}
