namespace AsyncLab.DotNetInteractive.Tests;

/// <summary>The book, as those read it who open it in Polyglot Notebooks.</summary>
[Trait("Category", "Slow")]
public sealed class ChapterTests
{
    public static TheoryData<string> Chapters => Book.Chapters;

    [Theory, MemberData(nameof(Chapters))]
    public async Task A_chapter_runs_to_its_end_and_shows_nothing_but_HTML_of_ours(string chapter)
    {
        using var host = new NotebookHost();
        var cells = await host.RunAsync(Path.Combine(Book.Folder, chapter));
        Assert.All(cells, cell => Assert.True(cell.Failure is null, $"{chapter}:\n{cell.Code}\n{cell.Failure}"));
        Assert.All(cells.SelectMany(c => c.Shown), forms =>
            Assert.Contains(forms, form => form.MimeType == "text/html" && form.Value.StartsWith("<section class=\"asynclab ", StringComparison.Ordinal)));
        // Where experiments run, somebody waits.
        Assert.Equal(cells.Any(c => c.Code.Contains("Experiment.", StringComparison.Ordinal)), cells.Any(c => c.Updates.Count > 0));
    }
}
