namespace AsyncLab.Notebooks.Tests.Cli;

/// <summary>Cells that delete the folder in which they run.</summary>
[Trait("Category", "Slow")]
public sealed class HostileFolderTests : IDisposable
{
    private const string Deleting = "#!csharp\nConsole.WriteLine(\"before\");\n#!csharp\nDirectory.Delete(Environment.CurrentDirectory, recursive: true);\nConsole.WriteLine(\"after\");";

    private readonly AsyncLabProcess _asynclab = new();

    public void Dispose() => _asynclab.Dispose();

    [Fact]
    public async Task Its_page_is_written_the_notebooks_that_are_left_run_and_those_that_are_gone_are_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows deletes no folder in which a process is.");
        _asynclab.With("first/a.dib", Deleting).With("first/b.dib", "#!csharp\n1").With("second/c.dib", "#!csharp\nConsole.WriteLine(\"it ran\");");
        var result = await _asynclab.RunAsync("run", "first", "second", "--report", "report.json");

        Assert.Equal(3, result.ExitCode);
        Assert.Equal($"{_asynclab.PathOf("first/b.dib")}:1: expected a notebook here, but there is no such file; check the path\n", result.Error);
        Assert.Contains("a.dib: succeeded", result.Output);
        Assert.Contains("c.dib: succeeded", result.Output);
        Assert.Matches("(?s)before.*after", File.ReadAllText(_asynclab.PathOf("book/a.html")));
        Assert.Contains("it ran", File.ReadAllText(_asynclab.PathOf("book/c.html")));
        Assert.Matches("(?s)succeeded.*notRun.*succeeded", File.ReadAllText(_asynclab.PathOf("report.json")));
    }

    [Fact]
    public async Task Its_page_is_written_even_where_the_site_was_in_that_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows deletes no folder in which a process is.");
        var result = await _asynclab.With("a.dib", Deleting).RunAsync("run", "a.dib");

        Assert.Equal((0, "", _asynclab.PathOf("book/a.html")), (result.ExitCode, result.Error, result.LastLine));
        Assert.Matches("(?s)before.*after", File.ReadAllText(_asynclab.PathOf("book/a.html")));
    }
}
