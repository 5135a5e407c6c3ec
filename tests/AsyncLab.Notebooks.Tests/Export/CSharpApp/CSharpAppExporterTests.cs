using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export.CSharpApp;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Tests.Export.CSharpApp;

public sealed class CSharpAppExporterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_notebook_becomes_a_file_of_its_name()
    {
        var files = await WriteAsync(Run("a.dib", "1"), Run("b.dib", "2"));

        Assert.Equal([PathOf("a.cs"), PathOf("b.cs")], files);
        Assert.Equal(files, Directory.GetFiles(PathOf("")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_library_stands_in_a_file_beside_the_program()
    {
        var library = typeof(CSharpAppExporterTests).Assembly.Location;

        var files = await WriteAsync(Run("a & b.dib", $"#r \"{library}\"\ntypeof(AsyncLab.Notebooks.Tests.Export.CSharpApp.CSharpAppExporterTests).Name"));

        Assert.Equal([PathOf("a & b.cs"), PathOf("a & b.libraries.targets")], files);
        Assert.Contains("#:property CustomAfterMicrosoftCommonTargets=$(MSBuildProjectDirectory)/a & b.libraries.targets\n", await ReadAsync("a & b.cs"));
        Assert.Contains($"<HintPath>{library}</HintPath>", await ReadAsync("a & b.libraries.targets"));
        // What the library's types are made of is needed to compile, too.
        Assert.Contains("<Reference Include=\"AsyncLab.Notebooks\">", await ReadAsync("a & b.libraries.targets"));
    }

    [Fact]
    public async Task A_notebook_that_is_no_program_keeps_no_other_from_being_written()
    {
        var failure = await Assert.ThrowsAsync<CSharpAppException>(() => WriteAsync(Run("a.dib", "if (true) return;"), Run("b.dib", "2")));

        Assert.StartsWith("a.dib:3: cell 1: 'return'", failure.Message);
        Assert.Equal([PathOf("b.cs")], Directory.GetFiles(PathOf("")));
    }

    [Fact]
    public async Task Notebooks_that_would_have_the_same_file_are_refused() =>
        Assert.Contains("would have the same file, a.cs", (await Assert.ThrowsAsync<CSharpAppException>(() => WriteAsync(Run("a.dib", "1"), Run("x/a.dib", "2")))).Message);

    [Theory]
    [InlineData("a;b$c%d", "a%3Bb%24c%25d")]
    [InlineData("*?@()'", "%2A%3F%40%28%29%27")]
    public void A_path_is_a_path_to_MSBuild_whatever_is_in_it(string path, string escaped) =>
        Assert.Equal(escaped, LibraryTargets.Escape(path));

    private string PathOf(string file) => Path.Combine(_folder.FullName, "programs", file);

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(PathOf(file), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<string>> WriteAsync(params NotebookRun[] runs) =>
        new CSharpAppExporter().WriteAsync(runs, PathOf(""), TestContext.Current.CancellationToken);

    private NotebookRun Run(string file, string cell) =>
        new(new ResultBuilder(DibDocument.Parse($"#!csharp\n\n{cell}\n", Path.Combine(_folder.FullName, file))).Result, Notebook.Noon, TimeSpan.Zero);
}
