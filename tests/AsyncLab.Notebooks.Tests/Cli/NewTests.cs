using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Export;
using Markdig.Syntax;

namespace AsyncLab.Notebooks.Tests.Cli;

public sealed class NewTests : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task A_new_chapter_passes_the_check()
    {
        var made = await _asynclab.RunAsync("new", "notebooks/03-queues_and-workers");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Contains("Wrote notebooks/03-queues_and-workers.dib.", made.Output);
        Assert.Contains("asynclab check notebooks/03-queues_and-workers.dib", made.Output);
        Assert.Contains("# Queues and workers\n", File.ReadAllText(_asynclab.PathOf("notebooks/03-queues_and-workers.dib")));
        Assert.Equal([_asynclab.PathOf("notebooks/03-queues_and-workers.dib")], Directory.GetFiles(_asynclab.PathOf("notebooks")));
        var check = await _asynclab.RunAsync("check");
        Assert.Equal("1 notebook", check.LastLine[..10]);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
    }

    [Fact, Trait("Category", "Slow")]
    public async Task A_new_chapter_runs_and_has_its_title_on_its_page()
    {
        await _asynclab.RunAsync("new", "a.dib", "--title", "Queues & <workers> *fast*");
        var run = await _asynclab.RunAsync("run", "a.dib");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("<title>Queues &amp; &lt;workers&gt; *fast*", File.ReadAllText(_asynclab.PathOf("book/a.html")));
        Assert.Contains("385", File.ReadAllText(_asynclab.PathOf("book/a.html")));
    }

    [Theory]
    [InlineData("# a [link](x) `code` <b> _x_ {#id} $x$ \\ ~ | &amp;")]
    [InlineData("two\n\n#!csharp\nlines")]
    [InlineData("{title} and {0}")]
    public async Task A_title_is_text_whatever_is_in_it(string title)
    {
        await _asynclab.RunAsync("new", "a.dib", "--title", title);
        await _asynclab.RunAsync("new", "b.dib", "--title", "Plain");
        var (a, b) = (DibDocument.Load(_asynclab.PathOf("a.dib")), DibDocument.Load(_asynclab.PathOf("b.dib")));
        Assert.Equal(b.Cells.Select(c => (c.Language, c.Line)), a.Cells.Select(c => (c.Language, c.Line)));
        var heading = Assert.IsType<HeadingBlock>(Prose(a)[0]);
        Assert.Equal(string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), MarkdownRenderer.PlainText(heading.Inline));
    }

    [Theory]
    [InlineData("There is a file 'a.dib' already, and it stays as it is", "new", "a.dib")]
    [InlineData("There is a file 'folder.dib' already", "new", "folder")]
    [InlineData("'a.txt' is not the name of a .dib notebook", "new", "a.txt")]
    [InlineData("'.dib' is not the name of a .dib notebook", "new", ".dib")]
    [InlineData("cannot be written", "new", "a.dib/b.dib")]
    [InlineData("The title is empty", "new", "b.dib", "--title", " ")]
    public async Task What_cannot_be_written_ends_with_2_and_what_to_do(string message, params string[] arguments)
    {
        var result = await _asynclab.With("a.dib", "mine").With("folder.dib/x", "").RunAsync(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, Assert.Single(result.Error.TrimEnd().Split('\n')));
        Assert.Equal("mine", File.ReadAllText(_asynclab.PathOf("a.dib")));
        Assert.Equal(["a.dib", "folder.dib"], Directory.GetFileSystemEntries(_asynclab.PathOf("")).Select(Path.GetFileName).Order());
    }

    public void Dispose() => _asynclab.Dispose();

    private static MarkdownDocument Prose(DibDocument document) => MarkdownRenderer.Parse(document.Cells[0].Source);
}
