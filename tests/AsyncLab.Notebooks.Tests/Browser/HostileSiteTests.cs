using AsyncLab.Notebooks.Tests.Book;
using AsyncLab.Notebooks.Tests.Preview;
using OpenQA.Selenium;

namespace AsyncLab.Notebooks.Tests.Browser;

/// <summary>Whatever notebooks are called and whatever programs print, the pages that the command makes of it show it and run nothing of it.</summary>
[Trait("Category", "Slow")]
public sealed class HostileSiteTests : IDisposable
{
    private const string Frame = "</title><script>hacked()</script><svg onload=hacked()>";

    private const string Python = """
        using System.Diagnostics;
        var python = Process.Start(new ProcessStartInfo("python3", ["-c", "import sys; print(sys.argv[1], flush=True); raise Exception(sys.argv[1])", all]));
        python.WaitForExit();
        """;

    // In the library of the book, titles, findings, labels and what Python writes become HTML by its own means.
    private const string Labels = """
        var link = "<a href='javascript:hacked()' onclick='hacked()'>link</a>" + all;
        JsonObject trace = new() { ["type"] = "bar", ["name"] = link, ["x"] = new JsonArray(link, all), ["y"] = new JsonArray(1, 2), ["text"] = new JsonArray(link, all), ["hovertext"] = link };
        JsonObject layout = new() { ["title"] = new JsonObject { ["text"] = link }, ["xaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = link } }, ["showlegend"] = true,
            ["annotations"] = new JsonArray(new JsonObject { ["text"] = link, ["x"] = 0, ["y"] = 1, ["hovertext"] = link }) };
        new Figure(all, all, [trace], layout, new Table([all], [[all], [all]])).WithNotes(all).Display();
        Prose.Of($"<b>{all}</b>").Display();
        File.WriteAllText("<svg onload=hacked()>.py", "import sys\nprint(sys.argv[1])\nraise Exception(sys.argv[1])");
        Listing.Folder = Environment.CurrentDirectory;
        var listing = Listing.Of("<svg onload=hacked()>.py");
        listing.Display();
        (await listing.RunAsync(all)).Display();
        """;

    private static readonly string All = string.Join('\n', ContentSecurityPolicyTests.Attacks);

    private readonly PreviewProcess _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task Nothing_runs_in_any_page_of_a_site_nor_in_its_search_nor_in_a_preview()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such file names.");
        using var browser = OfflineBrowser.Start(isOffline: false);
        foreach (var name in (string[])[$"a\"><svg onload=hacked()>", "b\u001b]0;hacked\u0007\u001b[31m", "c\u202Elmth.\u2066d", "d' onmouseover='hacked()", "e&lt;script&gt;", "f%3Cscript%3E#?"])
            _command.With($"notebooks/{name}.dib", $"{Prose}#!csharp\n{Declaration}\nConsole.WriteLine(all);\nConsole.Error.WriteLine(all);\nall.Display();\n#!csharp\n{Python}\n#!csharp\nthrow new Exception(all);");
        var result = await _command.CommandAsync("run");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.DoesNotContain('\u202E', result.Output);

        var pages = Directory.GetFiles(_command.PathOf("book"), "*.html");
        Assert.Equal(7, pages.Length);
        foreach (var page in pages)
            await AssertHarmlessAsync(browser.Open(page));
        await _command.StartAsync("--no-run");
        // The server has no names that mean something to Windows or to a terminal.
        foreach (var page in pages.Where(p => !Path.GetFileName(p).Any(c => char.IsControl(c) || "\"<>?".Contains(c, StringComparison.Ordinal))))
            await AssertHarmlessAsync(browser.Open(new Uri(new Uri(_command.Address), Uri.EscapeDataString(Path.GetFileName(page))).AbsoluteUri));
    }

    [Fact]
    public async Task Nothing_runs_in_the_labels_of_a_figure_nor_in_what_the_library_of_the_book_shows()
    {
        var setup = Path.Combine(Chapters.Folder, "setup.dib");
        Assert.SkipUnless(File.Exists(setup), "lib/AsyncLab.Worker has not been built.");
        using var browser = OfflineBrowser.Start();
        _command.With("notebooks/labels.dib", $"{Prose}#!csharp\n#!import {setup}\n#!csharp\nusing System.Text.Json.Nodes;\n{Declaration}\n{Labels}");
        var result = await _command.CommandAsync("run");
        Assert.Equal((0, ""), (result.ExitCode, result.Error + (result.ExitCode == 0 ? "" : result.Output)));

        browser.Open(_command.PathOf("book/labels.html"));
        browser.Evaluate<object>("document.querySelector('.drawing').scrollIntoView()");
        await browser.UntilAsync("document.querySelector('.drawing .annotation-text')", TestContext.Current.CancellationToken);
        Assert.Equal(0, browser.Evaluate<long>("[...document.querySelectorAll('svg a')].filter(a => /script/.test(a.getAttribute('xlink:href') ?? a.href.baseVal)).length"));
        browser.Evaluate<object>("document.querySelectorAll('svg a').forEach(a => a.dispatchEvent(new MouseEvent('click', { bubbles: true })))");
        await AssertHarmlessAsync(browser);
    }

    private static string Prose => $"#!markdown\n# A `{Frame}`\n\nWhat `{Frame}` means.\n";

    private static string Declaration => $"var all = \"\"\"\n{All}\n\"\"\";";

    private static async Task AssertHarmlessAsync(OfflineBrowser browser)
    {
        browser.Evaluate<object>("document.querySelectorAll('*').forEach(e => e.dispatchEvent(new MouseEvent('mouseover')))");
        if (browser.Evaluate<bool>("document.getElementById('search-field') !== null"))
        {
            browser.Evaluate<object>("document.getElementById('search-field').focus()");
            foreach (var key in "hacked")
                browser.Press(key.ToString());
            await browser.UntilAsync("document.querySelector('#search-results a')", TestContext.Current.CancellationToken);
            browser.Press(Keys.Escape);
        }

        Assert.Equal(0, browser.Evaluate<long>("[...document.scripts].filter(s => s.text.includes('hacked') && s.type !== 'application/json').length"));
        Assert.Equal(0, browser.Evaluate<long>("document.querySelectorAll('[onload],[onerror],[onmouseover],[onclick],a[href^=javascript]').length"));
        Assert.Contains("hacked()", browser.Evaluate<string>("document.body.textContent"));
        Assert.Empty(browser.Errors());
    }
}
