using System.Text.Json;
using AsyncLab.Notebooks.Tests.Export;
using BigGustave;
using static AsyncLab.Notebooks.Tests.Export.Notebook;

namespace AsyncLab.Notebooks.Tests.Browser;

[Trait("Category", "Slow")]
public sealed class StaticPictureTests : IDisposable
{
    private const string Drawing = "<canvas role=\"img\" aria-label=\"Two bars.\" width=\"300\" height=\"100\"></canvas>";
    private const string Figure = $"<figure><figcaption>Title</figcaption>{Drawing}<p>Finding</p><details open><summary>Data</summary><table><tr><td>1</td></tr></table></details><script>1</script></figure>";

    // As libraries for charts do: what is drawn is as wide as its place, and drawn again when that changes.
    private const string AsWideAsItsPlace = """
        <div id="wide" role="img" aria-label="A line." style="height: 100px"></div>
        <script>const place = document.getElementById("wide");
        new ResizeObserver(() => (place.innerHTML = `<div style="background: #0b6470; height: 50px; width: ${place.clientWidth > 10 ? place.clientWidth : 100}px"></div>`)).observe(place);</script>
        """;

    private readonly ExportFolder _folder = new(InstalledChromium.Program, patience: 60);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_figure_is_its_words_the_drawing_alone_and_the_folded_data()
    {
        var outputs = await OutputsAsync(Figure);
        Assert.Equal(3, outputs.Count);
        Assert.Equal("<figure><figcaption>Title</figcaption></figure>", ExportFolder.HtmlOf(outputs[0]));
        Assert.Equal("Two bars.", Assert.Single(outputs[1].GetProperty("data").GetProperty("text/plain").EnumerateArray()).GetString());
        Assert.Equal((300, 100), Size(outputs[1]));
        Assert.Equal("<p>Finding</p><details><summary>Data</summary><table><tbody><tr><td>1</td></tr></tbody></table></details>", ExportFolder.HtmlOf(outputs[2]));
    }

    [Fact]
    public async Task Several_drawings_are_one_picture_and_their_words_are_folded()
    {
        var outputs = await OutputsAsync($"<p>One</p>{Drawing}<p>Two</p>{Drawing}");
        Assert.Equal(2, outputs.Count);
        Assert.InRange(Size(outputs[0]).Height, 200, 400);
        Assert.Equal("<details><summary>In words</summary>\n<p>One</p><p>Two bars.</p><p>Two</p><p>Two bars.</p>\n</details>", ExportFolder.HtmlOf(outputs[1]));
    }

    [Fact]
    public async Task A_drawing_fills_its_picture_to_the_right_edge()
    {
        var picture = Png.Open(Convert.FromBase64String((await OutputsAsync(AsWideAsItsPlace))[0].GetProperty("data").GetProperty("image/png").GetString()!));
        Assert.InRange(picture.Width, 1200, 1400);
        Assert.Equal((0x0b, 0x64, 0x70), ColourOf(picture.GetPixel(0, 20)));
        Assert.Equal((0x0b, 0x64, 0x70), ColourOf(picture.GetPixel(picture.Width - 2, 20)));
        Assert.Equal((0xff, 0xff, 0xff), ColourOf(picture.GetPixel(picture.Width - 2, picture.Height - 2)));
    }

    private static (int Red, int Green, int Blue) ColourOf(Pixel pixel) => (pixel.R, pixel.G, pixel.B);

    private static (int Width, int Height) Size(JsonElement output)
    {
        var size = output.GetProperty("metadata").GetProperty("image/png");
        return (size.GetProperty("width").GetInt32(), size.GetProperty("height").GetInt32());
    }

    private async Task<IReadOnlyList<JsonElement>> OutputsAsync(string html)
    {
        var outputs = await _folder.StaticOutputsAsync(Shown(html));
        Assert.Empty(_folder.Told);
        return outputs;
    }
}
