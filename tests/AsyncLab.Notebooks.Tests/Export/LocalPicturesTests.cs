using AsyncLab.Notebooks.Export;

namespace AsyncLab.Notebooks.Tests.Export;

public sealed class LocalPicturesTests : IDisposable
{
    private static readonly byte[] Pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private static readonly string Data = $"data:image/gif;base64,{Convert.ToBase64String(Pixel)}";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-pictures-");

    public LocalPicturesTests()
    {
        _folder.CreateSubdirectory("my pictures");
        File.WriteAllBytes(Path.Combine(_folder.FullName, "my pictures", "a&b.gif"), Pixel);
        File.WriteAllText(Path.Combine(_folder.FullName, "secret.txt"), "secret");
    }

    [Theory]
    [InlineData("<img src=\"my%20pictures/a&amp;b.gif\" alt=\"a > b\">", "<img src=\"{0}\" alt=\"a > b\">")]
    [InlineData("<IMG alt='' SRC='./my pictures/a&b.gif?v=1#top'/>", "<IMG alt='' src=\"{0}\"/>")]
    [InlineData("<p><img src=my%20pictures/../my%20pictures/a&b.gif></p>", "<p><img src=\"{0}\"></p>")]
    public void A_picture_beside_the_notebook_is_put_into_the_page(string html, string expected) =>
        Assert.Equal(expected.Replace("{0}", Data), new LocalPictures(_folder.FullName).Embed(html));

    [Theory]
    [InlineData("<img src=\"missing.png\">")]
    [InlineData("<img src=\"https://example.org/a.png\">")]
    [InlineData("<img src=\"//example.org/a.png\">")]
    [InlineData("<img src=\"data:image/gif;base64,AA\">")]
    [InlineData("<img src=\"/etc/passwd.png\">")]
    [InlineData("<img src=\"secret.txt\">")]
    [InlineData("<img src=\"my%20pictures\">")]
    [InlineData("<img src=\"%00.png\">")]
    [InlineData("<img src=\"\">")]
    [InlineData("<img alt='no source'>")]
    [InlineData("<!-- <img src=\"my%20pictures/a&amp;b.gif\"> -->")]
    [InlineData("<script>'<img src=\"my%20pictures/a&amp;b.gif\">'</script>")]
    public void Everything_else_stays(string html) => Assert.Equal(html, new LocalPictures(_folder.FullName).Embed(html));

    [Fact]
    public async Task Prose_html_and_outputs_may_show_one()
    {
        using var site = new ExportedSite();
        var notebook = site.Notebook("1.dib").Markdown("![one](a.gif)").Html("<img src=a.gif>").Code("x", Notebook.Shown("<img src='a.gif'>"));
        await File.WriteAllBytesAsync(Path.Combine(Path.GetDirectoryName(notebook.Run.Result.Path)!, "a.gif"), Pixel, TestContext.Current.CancellationToken);
        await site.WriteAsync(notebook.Run);
        Assert.Equal(3, site.Read("1.html").Split(Data).Length - 1);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
