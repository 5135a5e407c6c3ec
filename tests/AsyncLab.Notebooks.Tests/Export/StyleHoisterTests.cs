using AsyncLab.Notebooks.Export;

namespace AsyncLab.Notebooks.Tests.Export;

public class StyleHoisterTests
{
    [Fact]
    public void A_style_leaves_the_output_and_stands_once_in_the_sheet()
    {
        var hoister = new StyleHoister();
        Assert.Equal("<p>a</p><p>b</p>", hoister.Hoist("<p>a</p><STYLE>p { color: red }</STYLE><p>b</p><style>p { color: red }</style>"));
        Assert.Equal("<i></i>", hoister.Hoist("<i><style>i { margin: 0 }</style></i>"));
        Assert.Equal("p { color: red }\ni { margin: 0 }", hoister.Sheet);
    }

    [Theory]
    [InlineData("<style media=\"print\">p { }</style>")]
    [InlineData("<style>p { background: url(a.png) }</style>")]
    [InlineData("<style>@import 'a.css';</style>")]
    [InlineData("<style>p { color: red</style>")]
    [InlineData("<style>} p {</style>")]
    [InlineData("<style>p { } /* never closed</style>")]
    [InlineData("<style>p { }")]
    [InlineData("<svg><style>path { fill: red }</style></svg>")]
    [InlineData("<template><style>p { }</style></template>")]
    [InlineData("<!-- <style>p { }</style> -->")]
    [InlineData("<script>'<style>p { }</style>'</script>")]
    public void What_would_mean_something_else_elsewhere_stays(string html)
    {
        var hoister = new StyleHoister();
        Assert.Equal(html, hoister.Hoist(html));
        Assert.Equal("", hoister.Sheet);
    }

    [Fact]
    public async Task Outputs_of_a_page_share_one_file_which_goes_when_no_page_needs_it()
    {
        const string Shown = "<style>.mine { color: red }</style><p class=mine>x</p>";
        using var site = new ExportedSite();
        await site.WriteAsync(site.Notebook("1.dib").Code("x", Notebook.Shown(Shown)).Code("y", Notebook.Shown(Shown)).Run);
        var sheet = Assert.Single(site.Assets, name => name.Length == "0123456789abcdef.css".Length);
        Assert.Equal(".mine { color: red }", site.Read($"assets/{sheet}"));
        Assert.Contains($"<link rel=\"stylesheet\" href=\"assets/{sheet}\">", site.Read("1.html"));
        Assert.DoesNotContain("<style", site.Read("1.html"));

        await site.WriteAsync(site.Notebook("1.dib").Code("x").Run);
        Assert.DoesNotContain(sheet, site.Assets);
    }
}
