using AsyncLab.Notebooks.Export.Browsing;

namespace AsyncLab.Notebooks.Tests.Browser;

[Trait("Category", "Slow")]
public class PalettePngTests
{
    private const string Page = """
        <p style="font: 20px sans-serif">Letters have edges of many greys; <b style="color: #0b6470">others</b> have <i style="color: #d55e00">colours</i>.</p>
        <svg width="500" height="120"><path d="M0 100 L200 20 L500 90" fill="none" stroke="#009e73" stroke-width="3"/><circle cx="200" cy="60" r="40" fill="#e69f00"/></svg>
        """;

    [Fact]
    public async Task A_drawing_becomes_smaller_and_looks_the_same()
    {
        var png = await DrawnAsync(Page);
        var small = PalettePng.Of(png);
        Assert.InRange(small.Length, 1, png.Length * 2 / 3);
        Assert.InRange(await InstalledChromium.ColoursAsync(small), 3, 255);
        Assert.InRange(await DifferenceAsync(png, small), 0, 0.5);
    }

    [Theory]
    [InlineData(600)]
    [InlineData(601)]
    public async Task A_drawing_of_very_few_colours_looks_the_same_at_any_width(int width)
    {
        var png = await DrawnAsync("<div style=\"height: 100px; background: linear-gradient(to right, red 50%, blue 50%)\"></div>", width);
        Assert.Equal(0, await DifferenceAsync(png, PalettePng.Of(png)));
    }

    [Fact]
    public async Task A_picture_of_as_many_colours_as_a_photograph_stays_as_it_is()
    {
        var png = await DrawnAsync("<div style=\"height: 200px; background: linear-gradient(#0000, #000), linear-gradient(to right, red, yellow, lime, cyan, blue)\"></div>");
        Assert.Same(png, PalettePng.Of(png));
    }

    private static async Task<byte[]> DrawnAsync(string html, int width = 600)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("asynclab-palette-").FullName, "page.html");
        await File.WriteAllTextAsync(file, html, TestContext.Current.CancellationToken);
        var png = await Chromium.UseAsync(InstalledChromium.Program, TimeSpan.FromMinutes(1), async (page, cancellation) =>
        {
            await page.OpenAsync(file, width, scale: width % 2 == 0 ? 2 : 1, print: false, cancellation);
            await page.SettleAsync(cancellation);
            return await page.PictureAsync(new(0, 0, width, 220), cancellation);
        }, TestContext.Current.CancellationToken);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return png;
    }

    // The mean of the differences of all channels of all pixels, as a browser decodes them: 0 to 255.
    private static async Task<double> DifferenceAsync(byte[] one, byte[] other)
    {
        var script = $$"""
            (async () => {
              const data = async base64 => {
                const image = new Image();
                image.src = "data:image/png;base64," + base64;
                await image.decode();
                const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
                context.drawImage(image, 0, 0);
                return context.getImageData(0, 0, image.width, image.height).data;
              };
              const [a, b] = [await data("{{Convert.ToBase64String(one)}}"), await data("{{Convert.ToBase64String(other)}}")];
              return a.length === b.length ? a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / a.length : 255;
            })()
            """;
        return await Chromium.UseAsync(InstalledChromium.Program, TimeSpan.FromMinutes(1),
            async (page, cancellation) => (await page.EvaluateAsync(script, cancellation)).GetDouble(), TestContext.Current.CancellationToken);
    }
}
