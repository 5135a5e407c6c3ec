using System.Text.RegularExpressions;
using static AsyncLab.Notebooks.Tests.Export.ExportedSite;

namespace AsyncLab.Notebooks.Tests.Export;

public partial class MarkdownTests
{
    [Theory]
    [InlineData("other.dib", "other.html")]
    [InlineData("./other.dib", "other.html")]
    [InlineData("other.dib#the-claim", "other.html#the-claim")]
    [InlineData("../elsewhere/other.dib", "../elsewhere/other.dib")]
    [InlineData("https://example.org/other.dib", "https://example.org/other.dib")]
    [InlineData("other.txt", "other.txt")]
    public async Task A_link_to_a_neighbouring_notebook_leads_to_its_page(string link, string target) =>
        Assert.Contains($"<a href=\"{target}\">there</a>", await PageAsync(n => n.Markdown($"[there]({link})")));

    [Fact]
    public async Task Identifiers_differ_although_cells_repeat_headings_and_footnotes()
    {
        const string Cell = "## The claim\n\nA note[^1].\n\n[^1]: Text.";
        var page = await PageAsync(n => n.Markdown(Cell).Markdown(Cell));
        var ids = Ids().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Contains("the-claim-2", ids);
        Assert.All(Fragments().Matches(page).Select(m => m.Groups[1].Value), target => Assert.Contains(target, ids));
    }

    [Fact]
    public async Task Raw_html_tables_and_task_lists_are_rendered()
    {
        var page = await PageAsync(n => n.Markdown("<details><summary>more</summary>\n\n*text*\n\n</details>\n\n| a |\n| --- |\n| b |\n\n- [x] done"));
        Assert.Contains("<details><summary>more</summary>\n<p><em>text</em></p>\n</details>", page);
        Assert.Contains("<td>b</td>", page);
        Assert.Contains("type=\"checkbox\"", page);
    }

    [Fact]
    public async Task The_outline_lists_the_headings_without_markup() =>
        Assert.Contains("<li class=\"level-2\"><a href=\"#a-and-b\">a &lt; and b</a></li>", await PageAsync(n => n.Markdown("## `a <` and *b*\n\n## c")));

    [Fact]
    public async Task Fenced_csharp_is_coloured() =>
        Assert.Contains("<span class=\"k\">var</span>", await PageAsync(n => n.Markdown("```csharp\nvar x = 1;\n```")));

    [GeneratedRegex("id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex Fragments();
}
