using static AsyncLab.Notebooks.Tests.Export.Notebook;

namespace AsyncLab.Notebooks.Tests.Export;

/// <summary>Notebooks for readers that run no scripts and know no styles.</summary>
public sealed class StaticJupyterTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<style>p { color: red }</style><p class=\"a\" style=\"color: red\" onclick=\"x()\">said</p>", "<p>said</p>")]
    [InlineData("<table><tr><th scope=\"row\">a</th><td colspan=\"2\">1 &lt; 2</td></tr></table>", "<table><tbody><tr><th>a</th><td colspan=\"2\">1 &lt; 2</td></tr></tbody></table>")]
    [InlineData("<details open><summary>Data</summary>x</details>", "<details open=\"\"><summary>Data</summary>x</details>")]
    [InlineData("<a href=\"javascript:x()\">a</a><a href=\"https://example.org\">b</a>", "<a>a</a><a href=\"https://example.org\">b</a>")]
    [InlineData("<a href=\"other.dib#part\">a</a>", "<a href=\"other.ipynb#part\">a</a>")]
    [InlineData("<img src=\"data:image/png;base64,AA\" alt=\"a\"><img src=\"data:text/html,x\">", "<img src=\"data:image/png;base64,AA\" alt=\"a\"><img>")]
    [InlineData("<p>a</p><script>alert(1)</script><div role=\"img\" aria-label=\"A rising line.\"></div>", "<p>a</p><p>A rising line.</p>")]
    [InlineData("<custom-element><b>bold</b></custom-element><button>run</button>", "<b>bold</b>")]
    public async Task What_says_something_stays_and_what_looks_or_acts_goes(string shown, string expected)
    {
        var outputs = await _folder.StaticOutputsAsync(Shown(shown));
        Assert.Equal(expected, ExportFolder.HtmlOf(outputs[0]));
    }

    [Fact]
    public async Task What_says_nothing_leaves_no_output() =>
        Assert.Empty(await _folder.StaticOutputsAsync(Shown("<script>1</script><style>a {}</style>")));

    [Fact]
    public async Task Html_that_is_nested_without_end_is_written()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "deep";
        Assert.Single(await _folder.StaticOutputsAsync(Shown(deep)));
    }
}
