namespace AsyncLab.Notebooks.Tests.Cli;

public sealed class CellTagTests : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task A_wrong_tag_ends_with_3_before_anything_runs()
    {
        _asynclab.With("a.dib", "#!csharp\nSystem.IO.File.WriteAllText(\"ran\", \"\");").With("b.dib", "#!csharp\n\n//| colour: red\n1");
        var result = await _asynclab.RunAsync("run", "a.dib", "b.dib");

        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Contains("b.dib:3: there is no tag 'colour'; the tags are name, hide-input,", result.Error);
        Assert.False(File.Exists(_asynclab.PathOf("ran")));
    }

    [Fact, Trait("Category", "Slow")]
    public async Task Tags_decide_what_runs_and_what_the_page_shows()
    {
        _asynclab.With("tagged.dib", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "tagged.dib")));
        var result = await _asynclab.RunAsync("run", "tagged.dib");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var page = File.ReadAllText(_asynclab.PathOf("book/tagged.html"));
        Assert.Contains("<span>skipped</span>", page);
        Assert.Contains("<span>failed as expected after ", page);
        Assert.Contains("tagged.dib:23: System.DivideByZeroException", page);
        Assert.DoesNotContain("class=\"notice\"", page);
        Assert.DoesNotContain("//|", page);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task A_cell_that_succeeds_against_its_tag_fails_the_run()
    {
        _asynclab.With("a.dib", "#!csharp\n//| name: quiet\n//| expect-error: true\n1");
        var result = await _asynclab.RunAsync("run", "a.dib");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.dib: failed in cell 1 (quiet) after", result.Output);
        Assert.Contains("a.dib:2: cell 1 (quiet) succeeded, but its tag 'expect-error' says that it fails", result.Output);
    }

    public void Dispose() => _asynclab.Dispose();
}
