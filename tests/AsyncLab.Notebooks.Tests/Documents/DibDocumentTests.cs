using System.Text;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Tests.Documents;

public sealed class DibDocumentTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dib-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF#!csharp\r\n\r\n1\r\n\r\n\r\n")]
    [InlineData("#!meta\n\n{ }\n\n#!md\nä € 😀\n\n\n#!c#\n\n1\r\n2")]
    public void A_file_is_written_as_it_was_read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        File.WriteAllBytes(InFolder("a.dib"), bytes);

        DibDocument.Load(InFolder("a.dib")).Save(InFolder("b.dib"));

        Assert.Equal(bytes, File.ReadAllBytes(InFolder("b.dib")));
    }

    [Fact]
    public void Another_source_changes_nothing_else()
    {
        var document = DibDocument.Parse("\uFEFF#!md\r\n\r\n\r\n# One\r\n#!c#\r\nvar x = 1;\r\n\r\n\r\n#!html\r\n<b>", "test.dib");

        var changed = document.WithSource(2, "var x = 2;\nx");

        Assert.Equal("\uFEFF#!md\r\n\r\n\r\n# One\r\n#!c#\r\nvar x = 2;\r\nx\r\n\r\n\r\n#!html\r\n<b>", changed.ToString());
        Assert.Equal("var x = 2;\nx", changed.Cells[1].Source);
        Assert.Equal("var x = 1;", document.Cells[1].Source);
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("#!html", "#!html\n1")]
    [InlineData("#!html\n\n", "#!html\n\n1")]
    public void An_empty_notebook_gets_its_first_cell(string before, string after) =>
        Assert.Equal(after, DibDocument.Parse(before, "test.dib").WithSource(1, "1").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("\n1")]
    [InlineData("1\n#!html\n2")]
    public void A_source_that_would_change_the_cells_is_refused(string source)
    {
        var document = DibDocument.Parse("#!csharp\n0\n#!markdown\ntext", "test.dib");

        Assert.Throws<ArgumentException>(() => document.WithSource(1, source));
    }

    [Fact]
    public void There_is_no_cell_before_the_first_and_after_the_last()
    {
        var document = DibDocument.Parse("1", "test.dib");

        Assert.Throws<ArgumentOutOfRangeException>(() => document.WithSource(0, "2"));
        Assert.Throws<ArgumentOutOfRangeException>(() => document.WithSource(2, "2"));
    }

    [Fact]
    public void Saving_replaces_the_file_and_leaves_nothing_beside_it()
    {
        File.WriteAllText(InFolder("a.dib"), "old and longer");
        DibDocument.Parse("new", InFolder("a.dib")).Save();

        Assert.Equal("new", File.ReadAllText(InFolder("a.dib")));
        Assert.Equal([InFolder("a.dib")], Directory.EnumerateFiles(_folder.FullName));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Throws<DibFormatException>(() => DibDocument.Load(InFolder("none.dib")));

        Assert.StartsWith($"{InFolder("none.dib")}:1: expected a notebook here, but there is no such file", error.Message);
    }

    [Fact]
    public void A_folder_is_not_a_notebook() =>
        Assert.StartsWith($"{_folder.FullName}:1: ", Assert.Throws<DibFormatException>(() => DibDocument.Load(_folder.FullName)).Message);

    [Fact]
    public void A_file_that_is_not_UTF8_is_an_error_in_its_line()
    {
        File.WriteAllBytes(InFolder("a.dib"), [.. "#!md\n\nM"u8, 0xFC, .. "ller\n"u8]);

        var error = Assert.Throws<DibFormatException>(() => DibDocument.Load(InFolder("a.dib")));

        Assert.StartsWith($"{InFolder("a.dib")}:3: expected UTF-8", error.Message);
    }

    [Fact]
    public void Text_that_UTF8_cannot_express_is_not_written()
    {
        var error = Assert.Throws<DibFormatException>(() => DibDocument.Parse("a\n\uD83D", InFolder("a.dib")).Save());

        Assert.StartsWith($"{InFolder("a.dib")}:2: ", error.Message);
        Assert.False(File.Exists(InFolder("a.dib")));
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);
}
