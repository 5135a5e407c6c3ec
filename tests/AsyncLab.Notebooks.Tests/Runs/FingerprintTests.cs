using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Tests.Runs;

public sealed class FingerprintTests : IDisposable
{
    private const string Variable = "ASYNCLAB_TEST_FINGERPRINT";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-test-");

    private string Site => Path.Combine(_folder.FullName, "book");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("#!markdown\n\nWords.\n\n#!csharp\n\n1 + 1", "#!markdown\n\nOther words.\n\n#!csharp\n\n1 + 1", true)]
    [InlineData("#!csharp\n\n1 + 1", "#!csharp\n\n1 + 1\n\n#!mermaid\n\ngraph LR", true)]
    [InlineData("#!csharp\n\n1 + 1", "#!csharp\n\n1 + 2", false)]
    [InlineData("#!csharp\n\n1 + 1\n\n#!csharp\n\n2", "#!csharp\n\n2\n\n#!csharp\n\n1 + 1", false)]
    [InlineData("#!csharp\n\na\n\n#!csharp\n\nb", "#!csharp\n\na\n\nb", false)]
    public void Code_counts_and_prose_does_not(string before, string after, bool same) =>
        Assert.Equal(same, Of(before) == Of(after));

    [Theory]
    [InlineData("#!import setup.dib", "setup.dib")]
    [InlineData("#!import \"deep/setup.dib\"", "deep/setup.dib")]
    [InlineData("#load \"code.csx\"", "code.csx")]
    [InlineData("  # load \"code.csx\" // why", "code.csx")]
    [InlineData("#r \"lib/a.dll\"", "lib/a.dll")]
    [InlineData("#r \"lib/a.dll\"", "lib/deep/native.so")]
    [InlineData("//| input: data.csv\n1", "data.csv")]
    [InlineData("#!import setup.dib\n// Reads two files.\n\n//| input: a.csv\n//|input : data.csv\n1", "data.csv")]
    [InlineData("//| input: folder\n1", "folder/deep/x.json")]
    public void A_file_that_is_named_counts_when_it_changes_comes_and_goes(string code, string file)
    {
        With("lib/a.dll", "library");
        var absent = Of($"#!csharp\n\n{code}");
        With(file, "old");
        var old = Of($"#!csharp\n\n{code}");
        With(file, "newer");
        var newer = Of($"#!csharp\n\n{code}");
        File.Delete(PathOf(file));
        Assert.Equal(3, new[] { absent, old, newer }.Distinct().Count());
        Assert.Equal(file == "lib/a.dll", Of($"#!csharp\n\n{code}") != absent);
    }

    [Fact]
    public void What_an_imported_file_names_counts_too()
    {
        With("shared/setup.dib", "#!csharp\n\n#!import more.cs").With("shared/more.cs", "#r \"lib/a.dll\"\nvar x = 1;").With("shared/lib/a.dll", "a");
        const string Notebook = "#!csharp\n\n#!import shared/setup.dib";
        var before = Of(Notebook);
        With("shared/lib/a.dll", "other");
        var library = Of(Notebook);
        With("shared/more.cs", "var x = 2;");
        Assert.Equal(3, new[] { before, library, Of(Notebook) }.Distinct().Count());
    }

    [Fact]
    public void Files_that_import_each_other_come_to_an_end()
    {
        With("a.dib", "#!csharp\n\n#!import b.dib").With("b.dib", "#!csharp\n\n#!import a.dib");
        Assert.Equal(Of("#!csharp\n\n#!import a.dib"), Of("#!csharp\n\n#!import a.dib"));
    }

    [Theory]
    [InlineData("other.dib")]
    [InlineData(".git/index")]
    [InlineData("__pycache__/x.pyc")]
    [InlineData("book/index.html")]
    public void What_lies_beside_a_library_and_is_no_part_of_it_does_not_count(string file)
    {
        With("a.dll", "a");
        var before = Of("#!csharp\n\n#r \"a.dll\"");
        With(file, "new");
        Assert.Equal(before, Of("#!csharp\n\n#r \"a.dll\""));
    }

    [Theory]
    [InlineData("#r \"System.Data\"")]
    [InlineData("#r \"nuget: Some.Package, 1.0.0\"")]
    [InlineData("#!import")]
    [InlineData("#!import missing/setup.dib")]
    [InlineData("#r \"\0\"")]
    [InlineData("#load \"..\"")]
    [InlineData("//| input: $ASYNCLAB_THERE_IS_NO_SUCH_VARIABLE")]
    public void What_is_no_file_is_just_code(string code) =>
        Assert.NotEqual(Of("#!csharp\n\n1"), Of($"#!csharp\n\n{code}"));

    [Fact]
    public void Parameters_and_variables_of_asynclab_count()
    {
        var before = Of("#!csharp\n\n1");
        Assert.NotEqual(before, Of("#!csharp\n\n1", new() { ["rounds"] = "5" }));
        Assert.NotEqual(Of("#!csharp\n\n1", new() { ["rounds"] = "6" }), Of("#!csharp\n\n1", new() { ["rounds"] = "5" }));
        Environment.SetEnvironmentVariable(Variable, "x");
        Assert.NotEqual(before, Of("#!csharp\n\n1"));
    }

    [Fact]
    public void An_input_may_be_named_by_a_variable()
    {
        With("elsewhere/one.json", "1");
        Environment.SetEnvironmentVariable(Variable, PathOf("elsewhere"));
        foreach (var notebook in (string[])[$"#!csharp\n\n//| input: ${Variable}\n1", $"#!csharp\n\n//| input: ${{{Variable}}}/one.json\n1"])
        {
            var before = Of(notebook);
            With("elsewhere/one.json", before);
            Assert.NotEqual(before, Of(notebook));
        }
    }

    [Fact]
    public void An_input_without_a_path_is_an_error_with_its_line() =>
        Assert.Equal(4, Assert.Throws<DibFormatException>(() => Of("#!csharp\n\n// Reads.\n//| input:\n1")).Line);

    private FingerprintTests With(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    private string Of(string notebook, Dictionary<string, string>? parameters = null) =>
        new Fingerprints(Site).Of(DibDocument.Parse(notebook, PathOf("notebook.dib")), parameters);
}
