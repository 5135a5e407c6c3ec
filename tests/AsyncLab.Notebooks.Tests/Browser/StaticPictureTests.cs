using System.Text.Json;
using AsyncLab.Notebooks.Tests.Export;
using static AsyncLab.Notebooks.Tests.Export.Notebook;

namespace AsyncLab.Notebooks.Tests.Browser;

[Trait("Category", "Slow")]
public sealed class StaticPictureTests : IDisposable
{
    private const string Drawing = "<canvas role=\"img\" aria-label=\"Two bars.\" width=\"300\" height=\"100\"></canvas>";
    private const string Figure = $"<figure><figcaption>Title</figcaption>{Drawing}<p>Finding</p><details open><summary>Data</summary><table><tr><td>1</td></tr></table></details><script>1</script></figure>";

    private readonly ExportFolder _folder = new(InstalledChromium.Program, patience: 60);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_figure_is_its_words_the_drawing_alone_and_the_folded_data()
    {
        var outputs = await OutputsAsync(Figure);
        Assert.Equal(3, outputs.Count);
        Assert.Equal("<figure><figcaption>Title</figcaption></figure>", Html(outputs[0]));
        Assert.Equal("Two bars.", Assert.Single(outputs[1].GetProperty("data").GetProperty("text/plain").EnumerateArray()).GetString());
        Assert.Equal((300, 100), Size(outputs[1]));
        Assert.Equal("<p>Finding</p><details><summary>Data</summary><table><tbody><tr><td>1</td></tr></tbody></table></details>", Html(outputs[2]));
    }

    [Fact]
    public async Task Several_drawings_are_one_picture_and_their_words_are_folded()
    {
        var outputs = await OutputsAsync($"<p>One</p>{Drawing}<p>Two</p>{Drawing}");
        Assert.Equal(2, outputs.Count);
        Assert.InRange(Size(outputs[0]).Height, 200, 400);
        Assert.Equal("<details><summary>In words</summary>\n<p>One</p><p>Two bars.</p><p>Two</p><p>Two bars.</p>\n</details>", Html(outputs[1]));
    }

    private static string Html(JsonElement output) => string.Concat(output.GetProperty("data").GetProperty("text/html").EnumerateArray().Select(l => l.GetString()));

    private static (int Width, int Height) Size(JsonElement output)
    {
        var size = output.GetProperty("metadata").GetProperty("image/png");
        return (size.GetProperty("width").GetInt32(), size.GetProperty("height").GetInt32());
    }

    private async Task<IReadOnlyList<JsonElement>> OutputsAsync(string html)
    {
        var file = await _folder.WriteAsync(_folder.StaticJupyter, _folder.Notebook().Code("Figure", Shown(html)).Run);
        Assert.Empty(_folder.Told);
        return [.. JsonElement.Parse(File.ReadAllText(file)).GetProperty("cells")[0].GetProperty("outputs").EnumerateArray()];
    }
}
