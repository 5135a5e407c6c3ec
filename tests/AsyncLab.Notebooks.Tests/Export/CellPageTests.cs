using AsyncLab.Notebooks.Execution;
using static AsyncLab.Notebooks.Tests.Export.ExportedSite;

namespace AsyncLab.Notebooks.Tests.Export;

public class CellPageTests
{
    private const string Hostile = "<script>alert(1)</script>";
    private const string Encoded = "&lt;script&gt;alert(1)&lt;/script&gt;";

    [Fact]
    public async Task Console_text_is_shown_as_text()
    {
        var page = await PageAsync(n => n.Code("x", Notebook.Printed(Hostile)));
        Assert.Contains(Encoded, page);
        Assert.DoesNotContain(Hostile, page);
    }

    [Fact]
    public async Task An_error_is_shown_as_text_with_its_detail_folded()
    {
        var page = await PageAsync(n => n.Failing("x", new ErrorOutput($"a {Hostile}", $"at {Hostile}")));
        Assert.Contains($"</strong> a {Encoded}", page);
        Assert.Contains($"<details><summary>Details</summary><pre>at {Encoded}</pre></details>", page);
        Assert.DoesNotContain(Hostile, page);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("application/x-unknown")]
    [InlineData("image/png")]
    [InlineData("image/png\"><b>")]
    public async Task What_is_not_html_is_encoded(string type)
    {
        var page = await PageAsync(n => n.Code("x", new DisplayOutput(type, Hostile)));
        Assert.Contains(Encoded, page);
        Assert.DoesNotContain(Hostile, page);
        Assert.DoesNotContain("<b>", page);
    }

    [Fact]
    public async Task Html_is_shown_as_it_is() =>
        Assert.Contains("<b id=x>bold</b>", await PageAsync(n => n.Code("x", Notebook.Shown("<b id=x>bold</b>"))));

    [Fact]
    public async Task An_html_cell_is_shown_as_it_is() =>
        Assert.Contains("<b id=x>bold</b>", await PageAsync(n => n.Html("<b id=x>bold</b>")));

    [Fact]
    public async Task Displayed_markdown_is_rendered() =>
        Assert.Contains("<em>so</em>", await PageAsync(n => n.Code("x", new DisplayOutput("text/markdown", "*so*"))));

    [Fact]
    public async Task Json_is_indented() =>
        Assert.Contains("  &quot;a&quot;: 1", await PageAsync(n => n.Code("x", new DisplayOutput("application/json", """{"a":1}"""))));

    [Fact]
    public async Task A_drawing_becomes_a_picture_that_runs_nothing()
    {
        var page = await PageAsync(n => n.Code("x", new DisplayOutput("image/svg+xml", $"<svg>{Hostile}</svg>")));
        Assert.Contains("src=\"data:image/svg+xml;base64,PHN2Zz4", page);
        Assert.DoesNotContain(Hostile, page);
    }

    [Fact]
    public async Task A_cell_says_how_long_it_ran() =>
        Assert.Contains("<span>7&#160;ms</span>", await PageAsync(n => n.Code("x")));

    [Fact]
    public async Task Cells_after_a_failure_are_marked_as_not_run_and_the_failure_is_linked_at_the_top()
    {
        var page = await PageAsync(n => n.Code("1").Failing("2").NotRun("3"));
        Assert.Contains("failed in <a href=\"#cell-2\">cell 2</a>. The code cell after it did not run.", page);
        Assert.Contains("class=\"cell failed\" id=\"cell-2\"", page);
        Assert.Contains("class=\"cell unrun\" id=\"cell-3\"", page);
        Assert.DoesNotContain("class=\"cell failed\" id=\"cell-1\"", page);
    }

    [Fact]
    public async Task A_cell_that_was_running_at_the_end_counts_as_the_place_where_it_stopped() =>
        Assert.Contains("was stopped while <a href=\"#cell-1\">cell 1</a> was running", await PageAsync(n => n.Cell("csharp", "x", CellStatus.Running)));
}
