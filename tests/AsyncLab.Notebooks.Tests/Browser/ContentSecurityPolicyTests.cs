using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;
using static AsyncLab.Notebooks.Tests.Export.Notebook;

namespace AsyncLab.Notebooks.Tests.Browser;

/// <summary>Everything that a notebook prints is data, and what its HTML is meant to do it does.</summary>
[Trait("Category", "Slow")]
public sealed class ContentSecurityPolicyTests : IDisposable
{
    internal static readonly string[] Attacks =
    [
        "<script>hacked()</script>", "</script><script>hacked()</script>", "</title><script>hacked()</script>", "</pre><img src=x onerror=hacked()>",
        "\"><svg onload=hacked()>", "' onmouseover='hacked()", "javascript:hacked()", "<!--<script>", "]]><script>hacked()</script>",
        "\u001b]8;;javascript:hacked()\u001b\\click\u001b]8;;\u001b\\", "\u202E<script>hacked()</script>\u2066", "&lt;script&gt;hacked()&lt;/script&gt;",
    ];

    private static readonly string[] Types = ["text/plain", "application/json", "image/svg+xml", "image/png", "text/x-unknown"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-policy-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_that_is_printed_runs_wherever_it_is_printed()
    {
        var all = string.Join('\n', Attacks);
        var notebook = Named("\"><svg onload=hacked()>.dib").Markdown($"# A `{Attacks[2]}`\n\n```\n{all}\n```")
            .Code(all, Printed(all), new ConsoleOutput(all, IsError: true), new ErrorOutput(all, all))
            .Code("1", [.. Types.Append(all).Select(type => new DisplayOutput(type, all))]).Run;
        using var browser = OfflineBrowser.Start();
        foreach (var page in await WriteAsync(notebook))
        {
            browser.Open(page);
            browser.Evaluate<object>("document.querySelectorAll('*').forEach(e => e.dispatchEvent(new MouseEvent('mouseover')))");
            Assert.Equal(0, browser.Evaluate<long>("[...document.scripts].filter(s => s.text.includes('hacked')).length"));
            Assert.Equal(0, browser.Evaluate<long>("document.querySelectorAll('[onload],[onerror],[onmouseover],a[href^=javascript]').length"));
            Assert.Empty(browser.Errors());
        }
    }

    [Fact]
    public async Task Html_that_a_cell_displays_works_with_its_scripts_handlers_and_styles()
    {
        using var browser = OfflineBrowser.Start();
        foreach (var page in await WriteAsync(Named("deliberate.dib").Code("html", Shown("""
            <button id="b" style="color: rgb(1, 2, 3)" onclick="window.clicked = 1 &amp;&amp; 2">Click</button>
            <script>window.plain = 1;</script><script type="module">window.module = 1;</script><script type="application/json">{"no": "script"}</script>
            <iframe srcdoc="a &lt;b&gt;frame&lt;/b&gt;"></iframe><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
            """)).Run))
        {
            browser.Open(page);
            browser.Evaluate<object>("document.getElementById('b').click()");
            await browser.UntilAsync("window.plain === 1 && window.module === 1 && window.clicked === 2", TestContext.Current.CancellationToken);
            Assert.Equal("rgb(1, 2, 3)", browser.Evaluate<string>("getComputedStyle(document.getElementById('b')).color"));
            Assert.Equal("a frame", browser.Evaluate<string>("document.querySelector('iframe').contentDocument.body.textContent"));
            Assert.Empty(browser.Errors());
        }
    }

    [Fact]
    public async Task What_comes_into_a_page_later_runs_nothing_and_reaches_no_network()
    {
        using var browser = OfflineBrowser.Start();
        foreach (var page in await WriteAsync(Named("later.dib").Code("1", Printed("1")).Run))
        {
            browser.Open(page);
            // Later, for what a driver itself evaluates may do more than a page.
            browser.Evaluate<object>("""
                setTimeout(() => {
                    document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror="window.hacked = 1">');
                    document.body.append(Object.assign(document.createElement('script'), { text: 'window.hacked = 2' }));
                    document.body.append(Object.assign(document.createElement('a'), { id: 'link', href: 'javascript:window.hacked = 4' }));
                    document.getElementById('link').click();
                    try { window.eval('window.hacked = 3'); } catch { }
                    fetch('http://127.0.0.1:9/').catch(() => setTimeout(() => { window.refused = 1; }, 100));
                })
                """);
            await browser.UntilAsync("window.refused", TestContext.Current.CancellationToken);
            Assert.Equal("undefined", browser.Evaluate<string>("String(window.hacked)"));
            Assert.Contains(browser.Errors(), e => e.Contains("Content Security Policy", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_stands_elsewhere_is_loaded_from_its_own_address_and_from_no_other()
    {
        var policy = ContentSecurityPolicy.For(new("<script src='https://example.org/a;b.js?v=1'></script><img src=//example.org/p.png><iframe src=\"http://example.org/f\"></iframe>")).Text;
        Assert.Contains("script-src &#39;self&#39; file: https://example.org/a%3Bb.js;", policy);
        Assert.Contains("https://example.org/p.png; media-src", policy);
        Assert.Contains("http://example.org/f; font-src", policy);
    }

    // The page alone, and the page in a site.
    private async Task<IReadOnlyList<string>> WriteAsync(NotebookRun run)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var alone = await new SingleHtmlExporter().WriteAsync([run], Path.Combine(_folder.FullName, "alone"), cancellation);
        var site = await new SiteExporter().WriteAsync([run], Path.Combine(_folder.FullName, "site"), cancellation);
        return [alone[0], site[0]];
    }
}
