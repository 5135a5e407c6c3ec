using AsyncLab.Jupyter.Assistance;

namespace AsyncLab.Jupyter.Tests.Assistance;

public class CompletionMatchTests
{
    [Fact]
    public async Task Keywords_are_offered_once()
    {
        using var notebook = AssistedNotebook.After();

        Assert.Equal(new CompletionMatch("foreach", "keyword"), Assert.Single((await notebook.CompleteAsync("foreac¦")).Matches));
    }

    [Theory]
    [InlineData("Console.WriteL¦", "function")]
    [InlineData("\"\".Leng¦", "property")]
    [InlineData("new StringBuild¦", "class")]
    [InlineData("System.Threadi¦", "module")]
    [InlineData("wor¦", "instance")]
    [InlineData("DayOfWeek.Mond¦", "property")]
    [InlineData("int Add(int term) => ter¦", "param")]
    public async Task A_match_says_what_it_is(string cell, string kind)
    {
        using var notebook = AssistedNotebook.After("var word = 1;");

        Assert.Equal(kind, (await notebook.CompleteAsync(cell)).Matches[0].Kind);
    }

    [Theory]
    [InlineData("Doub¦", "(int x) → int")]
    [InlineData("Choo¦", "(params T[] items) → T")]
    [InlineData("Tre¦", "(int x, [int y]) → string")]
    [InlineData("Mat¦", "")]
    [InlineData("Math.Sig¦", "(decimal value) → int (+ 7)")]
    [InlineData("new List<int>().AddR¦", "(IEnumerable<int> collection) → void (+ 1)")]
    public async Task A_match_says_how_it_is_called(string cell, string signature)
    {
        using var notebook = AssistedNotebook.After(
            "int Double(int x) => 2 * x; T Choose<T>(params T[] items) => items[0]; string Treble(int x, int y = 3) => \"\";");

        Assert.Equal(signature, (await notebook.CompleteAsync(cell)).Matches[0].Signature);
    }

    [Fact]
    public async Task Names_are_found_in_other_case_and_by_their_capitals()
    {
        using var notebook = AssistedNotebook.After();

        Assert.Equal("Console.WriteLine", await notebook.AcceptAsync("Console.writeli¦", "WriteLine"));
        Assert.Equal(["WindowLeft", "WriteLine"], await notebook.TextsAsync("Console.WL¦"));
    }

    [Fact]
    public async Task The_whole_word_is_replaced_that_the_cursor_is_in()
    {
        using var notebook = AssistedNotebook.After();

        Assert.Equal("Console.WriteLine(1)", await notebook.AcceptAsync("Console.Wri¦te(1)", "WriteLine"));
    }

    [Fact]
    public async Task What_the_author_has_named_comes_first()
    {
        using var notebook = AssistedNotebook.After("var zebra = 1;");

        Assert.Equal("zebra", (await notebook.TextsAsync("¦"))[0]);
    }

    [Fact]
    public async Task Positions_count_an_emoji_as_one()
    {
        using var notebook = AssistedNotebook.After("var s = \"😀\";");

        var found = await notebook.CompleteAsync("var t = \"😀😀\"; s.Leng¦");

        Assert.Equal((16, 20), (found.Start, found.End));
        Assert.Equal(["Length"], found.Matches.Select(m => m.Text));
    }

    [Fact]
    public async Task A_named_argument_comes_with_its_colon()
    {
        using var notebook = AssistedNotebook.After("int Twice(int factor) => 2 * factor;");

        Assert.Equal("Twice(factor:", await notebook.AcceptAsync("Twice(fact¦", "factor:"));
    }

    [Fact]
    public async Task Members_to_override_are_written_as_a_whole()
    {
        using var notebook = AssistedNotebook.After();

        const string cell = "class A\n{\n    public override ToS¦\n}";
        var member = Assert.Single(await notebook.TextsAsync(cell));

        Assert.Equal("class A\n{\n    public override string ToString()\n    {\n        return base.ToString();\n    }\n}", await notebook.AcceptAsync(cell, member));
    }
}
