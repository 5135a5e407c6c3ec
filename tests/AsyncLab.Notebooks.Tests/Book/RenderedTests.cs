using System.Text.Json;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Export.Jupyter;

namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>The chapters as GitHub shows them.</summary>
public class RenderedTests
{
    // GitHub shows a notebook of some megabytes late or never, and every refresh stays in the history of the repository.
    private const int MostBytes = 1_000_000;

    public static TheoryData<string> Names => Chapters.Names;

    [Theory, MemberData(nameof(Names))]
    public void A_rendered_chapter_has_the_cells_of_the_chapter(string chapter)
    {
        Assert.True(File.Exists(FileOf(chapter)), $"There is no {FileOf(chapter)}: asynclab export --to ipynb --static --output notebooks/rendered");
        Assert.Null(RenderedCopy.ProblemOf(DibDocument.Load(Path.Combine(Chapters.Folder, chapter + ".dib"))));
    }

    [Fact]
    public void Nothing_else_is_rendered() =>
        Assert.Equal(Names.Select(n => n.Data + ".ipynb"), Directory.GetFiles(Path.GetDirectoryName(FileOf(""))!).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void A_rendered_chapter_is_small_and_holds_no_script(string chapter)
    {
        Assert.InRange(new FileInfo(FileOf(chapter)).Length, 1, MostBytes);
        Assert.DoesNotContain("<script", string.Concat(Outputs(chapter).Select(o => o.GetRawText())), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_rendered_chapter_shows_what_a_run_found(string chapter)
    {
        Assert.Contains(Outputs(chapter), o => o.GetProperty("output_type").GetString() == "display_data" && o.GetProperty("data").TryGetProperty("image/png", out _));
        Assert.DoesNotContain(Outputs(chapter), o => o.GetProperty("output_type").GetString() == "error");
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_link_of_a_rendered_chapter_leads_to_a_file(string chapter) =>
        Assert.All(Chapters.LinksIn(File.ReadAllText(FileOf(chapter))), link => Assert.True(Exists(Path.GetFullPath(link, Path.GetDirectoryName(FileOf(chapter))!)), link));

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private static string FileOf(string chapter) => RenderedCopy.PathOf(Path.Combine(Chapters.Folder, chapter + ".dib"));

    private static IEnumerable<JsonElement> Outputs(string chapter) => JsonElement.Parse(File.ReadAllText(FileOf(chapter))).GetProperty("cells").EnumerateArray()
        .Where(c => c.GetProperty("cell_type").GetString() == "code").SelectMany(c => c.GetProperty("outputs").EnumerateArray());
}
