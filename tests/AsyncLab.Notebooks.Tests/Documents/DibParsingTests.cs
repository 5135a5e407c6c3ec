using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Tests.Documents;

public class DibParsingTests
{
    private static IEnumerable<(string Language, string Source)> Cells(string text) =>
        DibDocument.Parse(text, "test.dib").Cells.Select(c => (c.Language, c.Source));

    [Fact]
    public void A_header_begins_a_cell() =>
        Assert.Equal([("markdown", "# Title"), ("csharp", "1 + 1")], Cells("#!markdown\n\n# Title\n\n#!csharp\n\n1 + 1\n"));

    [Fact]
    public void A_cell_knows_its_number_and_its_line()
    {
        var cells = DibDocument.Parse("#!markdown\r\n\r\n# Title\r\n#!csharp\r\n\r\n\r\n1 + 1\r\n", "test.dib").Cells;

        Assert.Equal([new Cell(1, "markdown", "# Title", 3), new Cell(2, "csharp", "1 + 1", 7)], cells);
    }

    [Fact]
    public void Text_before_the_first_header_is_CSharp() => Assert.Equal([("csharp", "1"), ("html", "2")], Cells("1\n#!html\n2"));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    [InlineData("#!meta\n{}")]
    public void A_notebook_without_cells_has_an_empty_one(string text) => Assert.Equal([("csharp", "")], Cells(text));

    [Fact]
    public void A_cell_without_text_is_dropped() => Assert.Equal([("html", "x")], Cells("#!csharp\n\n#!markdown\n#!html\nx"));

    [Fact]
    public void Empty_lines_are_trimmed_at_both_ends_and_only_there() =>
        Assert.Equal([("csharp", " \na\n\n\tb\n ")], Cells("#!csharp\n\n\n \na\n\n\tb\n \n\n\n"));

    [Theory]
    [InlineData("csharp", "csharp")]
    [InlineData("c#", "csharp")]
    [InlineData("C#", "csharp")]
    [InlineData("cs", "csharp")]
    [InlineData("fsharp", "fsharp")]
    [InlineData("f#", "fsharp")]
    [InlineData("F#", "fsharp")]
    [InlineData("pwsh", "pwsh")]
    [InlineData("powershell", "pwsh")]
    [InlineData("javascript", "javascript")]
    [InlineData("js", "javascript")]
    [InlineData("html", "html")]
    [InlineData("mermaid", "mermaid")]
    [InlineData("sql", "sql")]
    [InlineData("kql", "kql")]
    [InlineData("http", "http")]
    [InlineData("value", "value")]
    [InlineData("markdown", "markdown")]
    [InlineData("md", "markdown")]
    public void A_language_has_names(string word, string language) => Assert.Equal([(language, "x")], Cells($"#!{word}\nx"));

    [Theory]
    [InlineData("#!time")]
    [InlineData("#!CSHARP")]
    [InlineData("#!csharp ")]
    [InlineData(" #!csharp")]
    [InlineData("#! csharp")]
    [InlineData("#!csharp --name x")]
    public void Any_other_word_is_text_of_its_cell(string line) => Assert.Equal([("html", $"x\n{line}\ny")], Cells($"#!html\nx\n{line}\ny"));

    [Fact]
    public void Meta_data_may_name_more_languages() =>
        Assert.Equal(
            [("julia", "1"), ("julia", "2"), ("csharp", "3")],
            Cells("""
                #!meta

                {"kernelInfo": {"defaultKernelName": "csharp", "items": [
                    {"name": "csharp", "aliases": ["c#"]}, {"name": "julia", "languageName": "Julia", "aliases": ["jl"]}]}}

                #!julia
                1
                #!jl
                2
                #!c#
                3
                """));

    [Fact]
    public void A_lone_carriage_return_belongs_to_its_line() => Assert.Equal([("csharp", "a\rb\r\nc")], Cells("a\rb\r\r\nc"));

    [Theory]
    [InlineData("#!meta\n{ \"a\": 1,\n  b }\n#!csharp\n1", 3)]
    [InlineData("#!csharp\n1\n#!meta\n{}\ntext\n#!csharp", 5)]
    [InlineData("#!meta\n[1]\n", 1)]
    [InlineData("#!meta", 1)]
    [InlineData("#!meta\n\n#!csharp\n1", 2)]
    [InlineData("#!meta\n{ \"a\": \n", 3)]
    public void Meta_data_that_are_no_JSON_object_are_an_error_with_its_line(string text, int line)
    {
        var error = Assert.Throws<DibFormatException>(() => DibDocument.Parse(text, "test.dib"));

        Assert.StartsWith($"test.dib:{line}: expected a JSON object after #!meta", error.Message);
        Assert.Equal(("test.dib", line), (error.Path, error.Line));
    }
}
