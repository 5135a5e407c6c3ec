using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Export;

namespace AsyncLab.Notebooks.Tests.Export;

public partial class SiteTests
{
    private static readonly string Bundle = $"<script>{new string('x', ScriptHoister.Threshold + 1)}</script>";

    [Fact]
    public async Task The_table_of_contents_shows_title_first_paragraph_and_outcome_of_each_notebook()
    {
        using var site = new ExportedSite();
        await site.WriteAsync(
            site.Notebook("02-b.dib").Markdown("# A *second* <b>\n\nIt has `code`.").Failing("x").Run,
            site.Notebook("01-a.dib").Markdown("# First\n\nIt begins.").Code("x").Run);

        var index = site.Read("index.html");
        Assert.Contains("<h2><a href=\"02-b.html\">A second</a></h2>\n<p>It has code.</p>", index);
        Assert.Contains("<a class=\"failure\" href=\"02-b.html#cell-2\">Failed in cell 2</a>", index);
        Assert.Contains("<time datetime=\"2026-03-14T12:00:00Z\">14 March 2026 at 12:00 UTC</time>, took 1 min 23 s", index);
        Assert.True(index.IndexOf("First", StringComparison.Ordinal) < index.IndexOf("A second", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_notebook_without_a_heading_is_called_by_its_file_whatever_its_name_is()
    {
        using var site = new ExportedSite();
        await site.WriteAsync(site.Notebook("a&b 'c'.dib").Code("x").Run);
        Assert.Contains("<h1>a&amp;b &#39;c&#39;</h1>", site.Read("a&b 'c'.html"));
        Assert.Contains("href=\"a%26b%20%27c%27.html\"", site.Read("index.html"));
        Assert.Contains("<title>A &lt;small&gt; book</title>", site.Read("index.html"));
    }

    [Fact]
    public async Task Each_page_leads_to_the_chapters_beside_it()
    {
        using var site = new ExportedSite();
        await site.WriteAsync([.. Enumerable.Range(1, 3).Select(n => site.Notebook($"{n}.dib").Markdown($"# Chapter {n}").Run)]);
        Assert.Contains("<a rel=\"prev\" href=\"1.html\">", site.Read("2.html"));
        Assert.Contains("<a rel=\"next\" href=\"3.html\">", site.Read("2.html"));
        Assert.Contains("<a href=\"2.html\" aria-current=\"page\">", site.Read("2.html"));
        Assert.DoesNotContain("rel=\"prev\"", site.Read("1.html"));
    }

    [Fact]
    public async Task A_bundle_that_each_notebook_shows_is_once_in_the_site_and_goes_when_no_page_needs_it()
    {
        using var site = new ExportedSite();
        await site.WriteAsync(
            site.Notebook("1.dib").Code("x", Notebook.Shown(Bundle)).Run,
            site.Notebook("2.dib").Code("x", Notebook.Shown(Bundle)).Run);
        var file = Assert.Single(site.HoistedScripts);
        Assert.Contains(file, site.Read("1.html"));
        Assert.Contains(file, site.Read("2.html"));

        await site.WriteAsync(site.Notebook("1.dib").Code("x").Run);
        Assert.Single(site.HoistedScripts);
        await site.WriteAsync(site.Notebook("2.dib").Code("x").Run);
        Assert.Empty(site.HoistedScripts);
    }

    [Fact]
    public async Task A_later_run_of_one_notebook_keeps_the_others_but_not_those_that_are_gone()
    {
        using var site = new ExportedSite();
        var gone = site.Notebook("3.dib").Markdown("# Gone").Run;
        await site.WriteAsync(site.Notebook("1.dib").Markdown("# One").Run, site.Notebook("2.dib").Markdown("# Two").Run, gone);
        File.Delete(gone.Result.Path);
        await site.WriteAsync(site.Notebook("1.dib").Markdown("# One, again").Run);

        Assert.Equal(["One, again", "Two"], Contents().Matches(site.Read("index.html")).Select(m => m.Groups[1].Value));
        Assert.Contains("<a href=\"2.html\">Two</a>", site.Read("1.html"));
    }

    [Fact]
    public async Task The_page_of_an_earlier_run_stays_when_the_new_one_cannot_be_finished()
    {
        using var site = new ExportedSite();
        await site.WriteAsync(site.Notebook("1.dib").Markdown("# Old").Run);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => site.Site.WriteAsync([site.Notebook("1.dib").Markdown("# New").Run], cancelled.Token));

        Assert.Contains("<h1>Old</h1>", site.Read("1.html"));
        Assert.Empty(Directory.GetFiles(site.Book, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task No_page_asks_for_anything_from_elsewhere()
    {
        using var site = new ExportedSite();
        await site.WriteAsync([.. SampleBook.Runs]);
        foreach (var page in Directory.GetFiles(site.Book, "*.*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)))
            Assert.DoesNotMatch("""(?:src|<link[^>]*href)\s*=\s*["']?(?:https?:)?//|url\(|@import""", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_diagram_is_shown_as_its_source_when_mermaid_cannot_be_had()
    {
        var page = await ExportedSite.PageAsync(n => n.Mermaid("graph LR\nA-->B"));
        Assert.Contains("<pre class=\"code\">graph LR\nA--&gt;B</pre>", page);
        Assert.Contains("was not at hand when this page was made.", page);
        Assert.DoesNotContain("mermaid.min.js", page);
    }

    [GeneratedRegex("<h2><a[^>]*>([^<]*)</a></h2>")]
    private static partial Regex Contents();
}
