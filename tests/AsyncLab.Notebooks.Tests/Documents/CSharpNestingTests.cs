using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Documents;

/// <summary>Brackets that are nested too deep for the compiler are found without it.</summary>
public class CSharpNestingTests
{
    private const int Deep = 20_000;

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("([{")]
    [InlineData("F(\")\", ')', \"\\\"))\", @\"\"\")\", /* ) */ // )\n")]
    [InlineData("$\"{")]
    [InlineData("$\"{{}} {(")]
    [InlineData("$@\"\\{")]
    [InlineData("$\"\"\" \"\" {")]
    [InlineData("$$\"\"\"} {{")]
    [InlineData("F(\"\"\" )\") \"\"\", \"\", ")]
    [InlineData("F('\\'', ")]
    [InlineData("F(x ? ')' : '(', ")]
    [InlineData("A<")]
    [InlineData("A<B, ")]
    [InlineData("not ")]
    [InlineData("!")]
    [InlineData("a.")]
    [InlineData("?.a()")]
    [InlineData("F(a => ")]
    [InlineData("/// <a>\n")]
    [InlineData("/** <see cref=\"A{\"/> */")]
    public void What_is_opened_again_and_again_is_too_deep(string opening)
    {
        var code = string.Concat(Enumerable.Repeat(opening, Deep));
        Assert.NotNull(CSharpNesting.Find(code));
        Assert.Empty(CSharpText.Parse(code, CSharpSession.ParseOptions).ToString());
    }

    [Theory]
    [InlineData("F(1);")]
    [InlineData("var a = new[] { (1, 2) };\n")]
    [InlineData("// ((\n/* ([{ */ ")]
    [InlineData("var s = \"((\"; var c = '('; var v = @\"\"\"((\"; var r = \"\"\" \"( \"\"\"; ")]
    [InlineData("var i = $\"{{ {F(1)} ( {1:0.0} \"; ")]
    [InlineData("var v = $@\"{F(@\"(\")} \"\" ( \"; ")]
    [InlineData("var r = $$\"\"\" { ( {{F(1)}} }\"\"\"; ")]
    [InlineData("#region it's (\n;")]
    [InlineData("\"((\n;")]
    [InlineData("F($\"{G(\")\")}\");")]
    [InlineData("A<B> c = a < b ? d : e;")]
    [InlineData("1, ")]
    [InlineData("Dictionary<string, List<int>> a, ")]
    [InlineData("/// <summary>a</summary>\nvoid F() { }\n")]
    [InlineData("F(a => 1, b => 2); ")]
    public void What_is_closed_again_or_is_no_bracket_is_not(string text) =>
        Assert.Null(CSharpNesting.Find(string.Concat(Enumerable.Repeat(text, Deep))));

    [Fact]
    public void The_line_is_that_of_the_bracket() => Assert.Equal(2, CSharpText.ObstacleIn("(((\n\"\n" + new string('(', 1_000))!.Value.Line);

    [Fact]
    public void As_deep_as_anybody_nests_them_they_are_read()
    {
        var code = $"{new string('(', CSharpNesting.MostBrackets)}1{new string(')', CSharpNesting.MostBrackets)}";
        Assert.Equal(code, CSharpText.Parse(code, CSharpSession.ParseOptions).ToString());
    }

    [Fact]
    public void No_notebook_of_these_tests_is_too_deep() =>
        Assert.All(Directory.EnumerateFiles(Path.GetDirectoryName(Execution.Notebooks.Fixture("state.dib"))!, "*.dib"),
            f => Assert.Null(CSharpNesting.Find(File.ReadAllText(f))));
}
