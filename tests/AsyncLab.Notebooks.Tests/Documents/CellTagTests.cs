using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Tests.Documents;

public class CellTagTests
{
    [Fact]
    public void The_first_comment_lines_of_a_cell_hold_its_tags() =>
        Assert.Equal(
            new CellTags { Name = "train", HideInput = true, HideOutput = true, ExpectError = true, Skip = true, Timeout = TimeSpan.FromSeconds(30) },
            Tags("//| name: train\n//| hide-input: true\n//| hide-output: true\n//| expect-error: true\n//| skip: true\n//| timeout: 30s\n1"));

    [Theory]
    [InlineData("//| skip: true")]
    [InlineData("//|skip:true")]
    [InlineData("  //|   skip :  true  ")]
    [InlineData("// A comment.\n\n//| skip: true\n1")]
    [InlineData("#r \"x.dll\"\n#!import setup.dib\n//| skip: true")]
    [InlineData("//| skip: true\r\n1")]
    public void Blanks_comments_and_directives_may_stand_around_tags(string source) => Assert.True(Tags(source).Skip);

    [Theory]
    [InlineData("1")]
    [InlineData("// | skip: true")]
    [InlineData("/* //| skip: true */")]
    [InlineData("//| skip: false")]
    [InlineData("var art = 1;\n//|   |\n//|---|")]
    [InlineData("var text = \"\"\"\n//| skip: true\n\"\"\";")]
    public void Everything_else_is_text(string source) => Assert.Equal(CellTags.None, Tags(source));

    [Theory]
    [InlineData("fsharp", "//| skip: true")]
    [InlineData("javascript", "//| skip: true")]
    [InlineData("pwsh", "#| skip: true")]
    [InlineData("sql", "--| skip: true")]
    public void Other_languages_have_tags_in_their_own_comments(string language, string source) => Assert.True(Tags(source, language).Skip);

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("mermaid")]
    public void Cells_that_are_no_code_have_none(string language) => Assert.Equal(CellTags.None, Tags("//| skip: true", language));

    [Theory]
    [InlineData("//| colour: red", 5, "there is no tag 'colour'; the tags are name, hide-input, hide-output, expect-error, skip, input and timeout")]
    [InlineData("//| Skip: true", 5, "there is no tag 'Skip'")]
    [InlineData("//| skip", 5, "expected '//| name: value', found '//| skip'")]
    [InlineData("//|", 5, "expected '//| name: value'")]
    [InlineData("//| skip: yes", 5, "expected true or false after 'skip:', found 'yes'")]
    [InlineData("//| skip:", 5, "expected true or false after 'skip:', found ''")]
    [InlineData("//| timeout: soon", 5, "expected a time such as 500ms, 30s, 2min or 1h, from 1ms to 24 days after 'timeout:', found 'soon'")]
    [InlineData("//| timeout: 0s", 5, "expected a time")]
    [InlineData("//| timeout: 999h", 5, "expected a time")]
    [InlineData("//| name: two words", 5, "expected letters, digits, '-' and '_', a letter first after 'name:'")]
    [InlineData("//| name: 3", 5, "expected letters")]
    [InlineData("//| name: \"><script>", 5, "expected letters")]
    [InlineData("// Words.\n//| skip: true\n//| skip: true", 7, "the cell has the tag 'skip' twice")]
    [InlineData("//| name: first", 5, "cell 1 in line 2 has the name 'first', too")]
    [InlineData("var x = 1;\n//| skip: true", 6, "expected tags above all code of their cell")]
    [InlineData("using System;\n\nvar x = 1; //| timeout: 3s", 7, "expected tags above all code of their cell")]
    public void A_wrong_tag_is_an_error_with_its_line(string source, int line, string message)
    {
        var error = Assert.Throws<DibFormatException>(() => DibDocument.Parse($"#!csharp\n//| name: first\n1\n#!csharp\n{source}\n", "test.dib"));

        Assert.StartsWith($"test.dib:{line}: {message}", error.Message);
        Assert.Equal(line, error.Line);
    }

    [Theory]
    [InlineData("//| skip: true\n\n// A comment.\n//| name: a\nvar x = 1;\n//|--|", "// A comment.\nvar x = 1;\n//|--|")]
    [InlineData("//| skip: true", "")]
    [InlineData("1\n\n2", "1\n\n2")]
    public void A_reader_sees_the_source_without_its_tags(string source, string seen) =>
        Assert.Equal(seen, Cell(source).SourceWithoutTags);

    [Fact]
    public void Messages_call_a_cell_by_its_number_and_its_name() =>
        Assert.Equal(("1", "1 (train)"), (Cell("1").Label, Cell("//| name: train\n1").Label));

    [Fact]
    public void The_text_of_a_notebook_stays_as_it_is() =>
        Assert.Equal("#!csharp\n//|  skip :true\n1", DibDocument.Parse("#!csharp\n//|  skip :true\n1", "test.dib").ToString());

    private static CellTags Tags(string source, string language = "csharp") => Cell(source, language).Tags;

    private static Cell Cell(string source, string language = "csharp") =>
        Assert.Single(DibDocument.Parse($"#!{language}\n\n{source}\n", "test.dib").Cells);
}
