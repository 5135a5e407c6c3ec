using System.Text.Json;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Export;

public class SearchIndexTests
{
    private const string File = "assets/search-index.js";

    [Fact]
    public async Task A_section_is_its_heading_and_all_that_stands_below_it()
    {
        using var site = new ExportedSite();
        await site.WriteAsync(site.Notebook("1.dib")
            .Markdown("# Title\n\nBefore *any* heading.\n\n## The `first`\n\n| a |\n| --- |\n| in a table |")
            .Code("var answer = 42;", Notebook.Printed("printed\n"), Notebook.Shown("<style>p{}</style><p>A &lt;shown&gt; value</p>"))
            .Markdown("## The first").Run);
        Assert.Equal(
        [
            ("", "", "Before any heading."),
            ("The first", "the-first", "a in a table var answer = 42; printed A <shown> value"),
            ("The first", "the-first-2", ""),
        ], Sections(site, "1.html"));
    }

    [Fact]
    public async Task A_later_run_of_one_notebook_keeps_the_text_of_the_others_but_not_of_those_that_are_gone()
    {
        using var site = new ExportedSite();
        var gone = site.Notebook("3.dib").Markdown("# Gone").Run;
        await site.WriteAsync(site.Notebook("1.dib").Markdown("# One\n\nold").Run, site.Notebook("2.dib").Markdown("# Two\n\nkept").Run, gone);
        System.IO.File.Delete(gone.Result.Path);
        await site.WriteAsync(site.Notebook("1.dib").Markdown("# One\n\nnew").Run);
        Assert.Equal("new", Assert.Single(Sections(site, "1.html")).Text);
        Assert.Equal("kept", Assert.Single(Sections(site, "2.html")).Text);
        Assert.DoesNotContain("Gone", site.Read(File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("window.searchIndex = [{\"page\":null}];")]
    [InlineData("window.searchIndex = [null];")]
    [InlineData("window.searchIndex = [{\"page\":")]
    public async Task An_index_that_cannot_be_read_begins_anew(string broken)
    {
        using var site = new ExportedSite();
        await site.WriteAsync(site.Notebook("1.dib").Markdown("# One\n\ntext").Run);
        await System.IO.File.WriteAllTextAsync(Path.Combine(site.Book, File), broken, TestContext.Current.CancellationToken);
        await site.WriteAsync(site.Notebook("2.dib").Markdown("# Two\n\nmore").Run);
        Assert.Equal("more", Assert.Single(Sections(site, "2.html")).Text);
    }

    [Fact]
    public async Task No_text_can_end_the_script_whatever_a_program_prints()
    {
        using var site = new ExportedSite();
        await site.WriteAsync(site.Notebook("1.dib").Code("x", Notebook.Printed("</script><!-- \u2028 \ud800 '\"\\ \0")).Run);
        Assert.DoesNotContain("<", site.Read(File));
        Assert.Contains("</script><!--", Assert.Single(Sections(site, "1.html")).Text);
    }

    [Fact]
    public async Task Long_outputs_and_pictures_do_not_make_it_large()
    {
        using var site = new ExportedSite();
        await site.WriteAsync(site.Notebook("1.dib").Code("x",
            Notebook.Printed(string.Concat(Enumerable.Repeat("many numbers ", 10_000))),
            new DisplayOutput("image/png", new string('A', 100_000)),
            Notebook.Shown($"<script>{new string('x', 100_000)}</script>")).Run);
        Assert.InRange(site.Read(File).Length, 400, 1_000);
    }

    private static List<(string Heading, string Id, string Text)> Sections(ExportedSite site, string page)
    {
        var text = site.Read(File);
        using var json = JsonDocument.Parse(text[text.IndexOf('[')..(text.LastIndexOf(']') + 1)]);
        return [.. json.RootElement.EnumerateArray().Single(c => c.GetProperty("page").GetString() == page).GetProperty("sections").EnumerateArray()
            .Select(s => (s.GetProperty("heading").GetString()!, s.GetProperty("id").GetString()!, s.GetProperty("text").GetString()!))];
    }
}
