using AsyncLab.Notebooks.Tests.Browser;

namespace AsyncLab.Notebooks.Tests.Validation;

/// <summary>That the judges are awake: one that finds nothing anywhere would be no judge.</summary>
[Trait("Category", "Slow")]
public sealed class JudgeTests : IDisposable
{
    private readonly string _page = Path.Combine(Directory.CreateTempSubdirectory("asynclab-judges-").FullName, "page.html");

    public JudgeTests() => File.WriteAllText(_page, """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Bad</title></head>
        <body><main><h1>Bad</h1><p style="color: #aaa; background: #fff">faint</p><img src="a.png"><div id="a"></div><p id="a"></p></main></body>
        </html>
        """);

    [Fact]
    public async Task Html_validate_finds_what_is_wrong() =>
        Assert.Contains("page.html:4: no-dup-id: Duplicate ID \"a\"", await HtmlValidate.ErrorsAsync([_page], TestContext.Current.CancellationToken));

    [Fact]
    public void Axe_finds_what_is_wrong()
    {
        using var browser = OfflineBrowser.Start().Open(_page);
        var rules = Axe.Violations(browser).Select(v => ((string)v).Split(':')[0]);
        Assert.Equal(["color-contrast", "image-alt"], rules.Order());
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_page)!, recursive: true);
}
