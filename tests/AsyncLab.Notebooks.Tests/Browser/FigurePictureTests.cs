using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using AsyncLab.Notebooks.Tests.Export;
using static AsyncLab.Notebooks.Tests.Export.Notebook;

namespace AsyncLab.Notebooks.Tests.Browser;

[Trait("Category", "Slow")]
public sealed class FigurePictureTests : IDisposable
{
    private const string Canvas = """
        <figure><canvas id="c" width="300" height="100" role="img" aria-label="Red [beside] blue."></canvas>
        <details><summary>Data</summary><table><tr><th>n</th></tr><tr><td>1</td></tr></table></details>
        <script>const c = document.getElementById("c").getContext("2d");
        c.fillStyle = "red"; c.fillRect(0, 0, 150, 100); c.fillStyle = "blue"; c.fillRect(150, 0, 150, 100);</script></figure>
        """;

    // As a page draws it that holds many figures: not before it comes into view, and not at once.
    private const string Lazy = """
        <div style="height: 3000px">far above</div><div id="late" style="height: 100px"></div>
        <script>new IntersectionObserver((entries, observer) => {
          if (!entries.some(e => e.isIntersecting)) return;
          observer.disconnect();
          setTimeout(() => (document.getElementById("late").innerHTML = "<div style='background: #123456; height: 100px'></div>"), 300);
        }).observe(document.getElementById("late"));</script>
        """;

    private readonly ExportFolder _folder = new(InstalledChromium.Program, patience: 60);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_figure_becomes_a_picture_beside_the_markdown_with_its_words_and_its_data()
    {
        var markdown = await _folder.MarkdownAsync(n => n.Code("1", Printed("text")).Code("Figure", Shown("<p>no figure</p>"), Shown(Canvas)));
        Assert.Empty(_folder.Told);
        Assert.Contains("no figure\n\n![Red \\[beside\\] blue.](notebook_files/cell-2-2.png)\n\n<details><summary>Data</summary>\n\n| n |\n| --- |\n| 1 |", markdown);
        var file = Assert.Single(Directory.GetFiles(_folder.PathOf("notebook_files")));
        Assert.InRange(await InstalledChromium.ColoursAsync(File.ReadAllBytes(file)), 3, int.MaxValue);
    }

    [Fact]
    public async Task A_figure_of_a_jupyter_notebook_has_a_picture_for_readers_that_run_no_scripts()
    {
        var data = await DataAsync(_folder.Notebook().Code("Figure", Shown(Canvas)), cell: 0);
        var png = Convert.FromBase64String(data.GetProperty("image/png").GetString()!);
        Assert.InRange(await InstalledChromium.ColoursAsync(png), 3, int.MaxValue);
        Assert.Contains("Red [beside] blue.", data.GetProperty("text/plain").GetString());
        var html = data.GetProperty("text/html").GetString()!;
        Assert.StartsWith("<img id=\"picture-", html);
        Assert.Contains("alt=\"Red [beside] blue.\"", html);
        Assert.EndsWith(Canvas.ReplaceLineEndings("\n"), html);
    }

    [Fact]
    public async Task Where_scripts_run_the_figure_itself_is_shown_and_not_its_picture()
    {
        var data = await DataAsync(_folder.Notebook().Code("Figure", Shown(Canvas)), cell: 0);
        var page = _folder.PathOf("page.html");
        File.WriteAllText(page, data.GetProperty("text/html").GetString());
        using var browser = OfflineBrowser.Start().Open(page);
        Assert.Equal(0, browser.Evaluate<long>("document.images.length"));
        Assert.Equal(1, browser.Evaluate<long>("document.querySelectorAll('canvas').length"));
    }

    [Fact]
    public async Task What_is_drawn_only_when_it_comes_into_view_is_in_the_picture()
    {
        await _folder.MarkdownAsync(n => n.Code("1", Shown("<script>1</script><p>above")).Code("Figure", Shown(Lazy)));
        Assert.InRange(await InstalledChromium.ColoursAsync(File.ReadAllBytes(_folder.PathOf("notebook_files/cell-2-1.png"))), 3, int.MaxValue);
        var empty = await _folder.MarkdownAsync(n => n.Code("Nothing", Shown("<canvas></canvas>")));
        Assert.Equal(1, await InstalledChromium.ColoursAsync(File.ReadAllBytes(_folder.PathOf("notebook_files/cell-1-1.png"))));
        Assert.Contains("cell-1-1.png", empty);
    }

    [Fact]
    public async Task A_diagram_of_mermaid_is_a_picture_in_jupyter()
    {
        Assert.SkipWhen((await AsyncLab.Notebooks.Export.Mermaid.ForThisUser.FindAsync(TestContext.Current.CancellationToken)).Count == 0,
            "No mermaid: neither cached nor to be had by npm.");
        var data = await DataAsync(_folder.Notebook().Mermaid("graph LR\nA-->B"), cell: 0);
        Assert.InRange(await InstalledChromium.ColoursAsync(Convert.FromBase64String(data.GetProperty("image/png").GetString()!)), 3, int.MaxValue);
        Assert.Equal("graph LR\nA-->B", data.GetProperty("text/plain").GetString());
    }

    [Fact]
    public async Task Figures_reach_no_network()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/";
        await _folder.MarkdownAsync(n => n.Code("x", Shown($"""
            <img src="{address}"><iframe src="{address}"></iframe><link rel="stylesheet" href="{address}">
            <script>fetch("{address}").catch(() => 0); new WebSocket("{address.Replace("http", "ws")}"); navigator.sendBeacon("{address}");
            new Worker(URL.createObjectURL(new Blob(["fetch('{address}')"])));</script>
            """)));
        Assert.False(server.Pending());
        Assert.True(File.Exists(_folder.PathOf("notebook_files/cell-1-1.png")));
    }

    [Theory]
    [InlineData("<script>while (true);</script>")]
    [InlineData("<script>location = 'about:blank';</script>")]
    [InlineData("<script>document.documentElement.remove();</script>")]
    public async Task A_page_that_cannot_be_drawn_costs_its_pictures_and_nothing_else(string html)
    {
        using var folder = new ExportFolder(InstalledChromium.Program, patience: 10);
        var markdown = await folder.MarkdownAsync(n => n.Code("x", Printed("printed"), Shown(html + "<p>its words</p>")));
        Assert.Contains("printed", markdown);
        Assert.Contains("its words", markdown);
        Assert.False(Directory.Exists(folder.PathOf("notebook_files")));
    }

    [Theory]
    [InlineData("<script>alert(1); confirm(2); prompt(3); print()</script>")]
    [InlineData("<script>setInterval(() => document.body.append('x'), 1)</script>")]
    [InlineData("</div></div></body></html><!-- ")]
    [InlineData("<div class=\"figure-box\" data-cell=\"NaN\" data-output=\"x\">a forged box</div><script>1</script>")]
    public async Task A_hostile_figure_does_not_cost_the_pictures_of_others(string html)
    {
        await _folder.MarkdownAsync(n => n.Code("first", Shown(Canvas)).Code("hostile", Shown(html)));
        Assert.Empty(_folder.Told);
        Assert.InRange(await InstalledChromium.ColoursAsync(File.ReadAllBytes(_folder.PathOf("notebook_files/cell-1-1.png"))), 3, int.MaxValue);
    }

    [Fact]
    public async Task A_program_that_is_no_browser_is_told()
    {
        using var folder = new ExportFolder("/bin/false");
        Assert.Contains("Data", await folder.MarkdownAsync(n => n.Code("x", Shown("<p>Data</p><script>1</script>"))));
        Assert.Contains("notebook.dib: there are no pictures of its figures. Chromium ended before its time.", Assert.Single(folder.Told));
    }

    private async Task<JsonElement> DataAsync(Notebook notebook, int cell)
    {
        var read = await Nbformat.ReadAsync(await _folder.WriteAsync(_folder.Jupyter, notebook.Run));
        Assert.Empty(_folder.Told);
        return read.GetProperty("cells")[cell].GetProperty("outputs")[0].GetProperty("data");
    }
}
