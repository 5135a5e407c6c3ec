using AsyncLab.Jupyter.Assistance;

namespace AsyncLab.Jupyter.Tests.Assistance;

public class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("1 + 2")]
    [InlineData("var x = 1;")]
    [InlineData("Console.WriteLine(\"😀\");")]
    [InlineData("if (true) { }")]
    [InlineData("int Twice(int x) => 2 * x;")]
    [InlineData("class A { }")]
    [InlineData("// only a comment")]
    [InlineData("#!time")]
    [InlineData("#!import setup.dib")]
    [InlineData("#r \"nuget: Missing, 1.2.3\"\nvar x = 1;")]
    [InlineData("#!markdown\n\n# Text (of a document")]
    [InlineData("#!csharp\n\nvar x = 1;\n\n#!markdown\n\nText {")]
    [InlineData("await Task.Delay(1)")]
    [InlineData("using System.Globalization;")]
    public void A_cell_that_could_run_is_complete(string cell) =>
        Assert.Equal(new(CompletenessStatus.Complete), Complete(cell));

    [Theory]
    [InlineData("foreach (var x in y) {", "    ")]
    [InlineData("foreach (var x in y)\n{\n    if (x) {", "        ")]
    [InlineData("Console.WriteLine(", "    ")]
    [InlineData("Console.WriteLine(new[] {", "    ")]
    [InlineData("var x =", "    ")]
    [InlineData("if (true)", "    ")]
    [InlineData("class A\n{\n    void M()\n    {\n    }\n", "    ")]
    [InlineData("#!time\nclass A {", "    ")]
    [InlineData("var s = \"\"\"\n  text", "")]
    [InlineData("var s = @\"text", "")]
    [InlineData("{ /* a comment", "")]
    [InlineData("var s = $@\"text", "")]
    [InlineData("var s = $\"\"\"\n  text", "")]
    public void A_cell_that_lacks_an_end_is_incomplete_and_its_next_line_indented(string cell, string indent) =>
        Assert.Equal(new(CompletenessStatus.Incomplete, indent), Complete(cell));

    [Theory]
    [InlineData("int = 1;")]
    [InlineData("foreach (x) { }")]
    [InlineData("}")]
    [InlineData("Console.WriteLine);")]
    [InlineData("var s = \"text;")]
    [InlineData("var s = $\"text;")]
    [InlineData("var s = $\"{x} text;")]
    [InlineData("var c = 'a;")]
    public void A_cell_that_nothing_can_complete_is_invalid(string cell) =>
        Assert.Equal(new(CompletenessStatus.Invalid), Complete(cell));

    [Fact]
    public void Nobody_knows_of_a_cell_that_is_nested_deeper_than_the_compiler_can_follow() =>
        Assert.Equal(CompletenessStatus.Unknown, Complete(new string('(', 20_000)).Status);

    [Fact]
    public void Names_that_nobody_has_declared_are_for_the_compiler_to_find() =>
        Assert.Equal(CompletenessStatus.Complete, Complete("missing.Something()").Status);

    private static Completeness Complete(string cell) => CellCompleteness.Of(cell);
}
