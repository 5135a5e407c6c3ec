using System.Text;
using System.Text.Json;
using AsyncLab.Notebooks.Tests.Browser;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>
/// The outputs of a chapter in the page of a strict host: they share one document, which loads nothing,
/// has a module loader of its own and takes them in after it was loaded.
/// </summary>
[Trait("Category", "Slow"), Collection(nameof(OneBook))]
public sealed class StrictHostTests(BookRun book)
{
    private const string Page = """
        <!doctype html><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src https: data:">
        <style>:root { --text: rgb(30, 30, 30); } body { color: var(--text); width: 50rem; }</style>
        <script>
        window.define = () => { throw new Error("The host's module loader was called."); };
        window.define.amd = {};
        window.refused = [];
        addEventListener("securitypolicyviolation", e => refused.push(e.violatedDirective + " " + e.blockedURI));
        </script>
        <body>
        """;

    private const string TakeIn = """
        <script>for (const output of document.querySelectorAll("template")) output.replaceWith(output.content);</script>
        """;

    public static TheoryData<string> Names => Chapters.Names;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Names))]
    public async Task Every_figure_is_drawn_and_nothing_is_refused(string chapter)
    {
        using var folder = new AsyncLabProcess();
        using var browser = OfflineBrowser.Start().Open(Write(chapter, folder));
        await browser.UntilAsync(BookTests.AllIsDrawn, Cancellation);
        Assert.Equal("", browser.Evaluate<string>("refused.join()"));
        Assert.Equal("", browser.Evaluate<string>("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i).join()"));
        Assert.Empty(browser.Errors());
    }

    [Fact]
    public async Task A_figure_takes_the_colour_that_a_host_gives_to_text_afterwards()
    {
        const string Colours = "[...new Set([...document.querySelectorAll('.drawing :is(.xtick, .ytick) text')].map(t => t.style.fill))].join()";
        using var folder = new AsyncLabProcess();
        using var browser = OfflineBrowser.Start().Open(Write("00-start-here", folder));
        await browser.UntilAsync(BookTests.AllIsDrawn, Cancellation);
        Assert.Equal("rgb(30, 30, 30)", browser.Evaluate<string>(Colours));
        browser.Evaluate<object>("document.documentElement.style.setProperty('--text', 'rgb(212, 212, 212)')");
        await browser.UntilAsync($"{Colours} === 'rgb(212, 212, 212)'", Cancellation);
    }

    private string Write(string chapter, AsyncLabProcess folder)
    {
        var page = new StringBuilder(Page);
        foreach (var html in Outputs(chapter))
            page.Append("<template>").Append(html).Append("</template>\n");
        folder.With("page.html", page.Append(TakeIn).ToString());
        return folder.PathOf("page.html");
    }

    private IEnumerable<string> Outputs(string chapter) =>
        from line in File.ReadLines(Path.Combine(Path.GetDirectoryName(book.PageOf(chapter))!, ".runs", chapter + ".jsonl"))
        let found = JsonSerializer.Deserialize<JsonElement>(line)
        where found.TryGetProperty("output", out var output) && output.TryGetProperty("mimeType", out var type) && type.GetString() == "text/html"
        select found.GetProperty("output").GetProperty("content").GetString()!;
}
