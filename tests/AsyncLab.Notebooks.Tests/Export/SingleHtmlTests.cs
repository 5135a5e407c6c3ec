using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Tests.Export;

public sealed class SingleHtmlTests : IDisposable
{
    private static readonly string Library = $"<script>{new string('x', ScriptHoister.LibraryLength + 1)}</script>";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-single-");

    [Fact]
    public async Task Each_notebook_is_one_file_and_there_is_nothing_else()
    {
        var files = await WriteAsync(Named("02-b").Code("x").Run, Named("01-a").Code("x").Run);
        Assert.Equal(["02-b.html", "01-a.html"], files.Select(f => Path.GetFileName(f)));
        Assert.Equal(["01-a.html", "02-b.html"], _folder.EnumerateFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_names_no_other_file_but_those_of_the_other_notebooks()
    {
        var page = await ReadAsync(Named("1").Markdown("[next](2.dib#x)").Code("x").Run, Named("2").Run);
        Assert.DoesNotMatch("""<(?:script|link|img)[^>]*(?:src|href)="(?!data:)""", page);
        Assert.Contains("<a href=\"2.html#x\">next</a>", page);
        Assert.DoesNotContain("index.html", page);
        Assert.DoesNotContain("id=\"search\"", page);
    }

    [Fact]
    public async Task A_library_that_is_shown_twice_stays_once_and_small_scripts_stay_each_time()
    {
        const string Small = "<script>small()</script>";
        var page = await ReadAsync(Named("1").Code("x", Notebook.Shown($"{Library}{Small}")).Code("x", Notebook.Shown($"{Small}{Library}<b>after</b>")).Run);
        Assert.Equal(1, page.Split(Library).Length - 1);
        Assert.Equal(2, page.Split(Small).Length - 1);
        Assert.Contains("<script></script><b>after</b>", page);
    }

    [Fact]
    public async Task Styles_of_outputs_are_in_the_head_once()
    {
        const string Style = "<style>.mine { color: red }</style>";
        var page = await ReadAsync(Named("1").Code("x", Notebook.Shown(Style), Notebook.Shown(Style)).Run);
        Assert.Equal(1, page.Split(".mine {").Length - 1);
        Assert.True(page.IndexOf(".mine {", StringComparison.Ordinal) < page.IndexOf("</head>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_notebook_that_has_not_run_says_so()
    {
        var page = await ReadAsync(new NotebookRun(new(Path.GetFullPath("1.dib"), [new(new(1, "csharp", "x", 1), CellStatus.NotRun, [], TimeSpan.Zero)]), default, default));
        Assert.Contains("<p class=\"facts\">Has not run</p>", page);
    }

    [Fact]
    public async Task Two_notebooks_of_one_name_are_refused_before_anything_is_written()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(
            new Notebook(Path.Combine(_folder.FullName, "a", "same.dib")).Run, new Notebook(Path.Combine(_folder.FullName, "b", "same.dib")).Run));
        Assert.Contains("rename one", error.Message);
        Assert.Empty(_folder.GetFiles("*.html"));
    }

    [Fact]
    public async Task A_file_from_before_stays_when_the_new_one_cannot_be_finished()
    {
        await WriteAsync(Named("1").Markdown("# Old").Run);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SingleHtmlExporter().WriteAsync([Named("1").Markdown("# New").Run], _folder.FullName, new(canceled: true)));
        Assert.Contains("<h1>Old</h1>", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "1.html"), TestContext.Current.CancellationToken));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Notebook Named(string name) => Notebook.Named(name + ".dib");

    private async Task<string> ReadAsync(params NotebookRun[] runs) =>
        await File.ReadAllTextAsync((await WriteAsync(runs))[0], TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<string>> WriteAsync(params NotebookRun[] runs) =>
        new SingleHtmlExporter().WriteAsync(runs, _folder.FullName, TestContext.Current.CancellationToken);
}
