using AsyncLab.Jupyter.Assistance;

namespace AsyncLab.Jupyter.Tests.Assistance;

public class CompletionTests
{
    [Fact]
    public async Task Members_are_offered_after_a_dot()
    {
        using var notebook = await AssistedNotebook.AfterAsync();

        var found = await notebook.CompleteAsync("Console.Wri¦");

        Assert.Equal(["Write", "WriteLine"], found.Matches.Select(m => m.Text));
        Assert.Equal((8, 11), (found.Start, found.End));
    }

    [Fact]
    public async Task A_variable_of_an_earlier_cell_is_known_with_its_members()
    {
        using var notebook = await AssistedNotebook.AfterAsync("var point = new { Left = 1, Top = 2 };", "var other = point;");

        Assert.Equal(["point"], await notebook.TextsAsync("poi¦"));
        Assert.Equal(["Left"], await notebook.TextsAsync("other.Le¦"));
    }

    [Fact]
    public async Task Methods_types_and_usings_of_earlier_cells_are_known()
    {
        using var notebook = await AssistedNotebook.AfterAsync(
            "using System.Globalization;", "int Twice(int x) => 2 * x;", "record Shape(int Corners);");

        Assert.Contains("Twice", await notebook.TextsAsync("Twi¦"));
        Assert.Contains("Shape", await notebook.TextsAsync("new Sha¦"));
        Assert.Contains("Corners", await notebook.TextsAsync("new Shape(3).Cor¦"));
        Assert.Contains("CultureInfo", await notebook.TextsAsync("CultureI¦"));
    }

    [Fact]
    public async Task The_newest_of_two_variables_of_a_name_counts()
    {
        using var notebook = await AssistedNotebook.AfterAsync("var x = 1;", "var x = \"text\";");

        Assert.Equal(["Length"], await notebook.TextsAsync("x.Leng¦"));
    }

    [Fact]
    public async Task What_a_cell_that_failed_declared_is_not_known()
    {
        using var notebook = await AssistedNotebook.AfterAsync("var first = 1;");
        await Assert.ThrowsAnyAsync<Exception>(() => notebook.RunAsync("var firstborn = Missing;"));

        Assert.Equal(["first"], await notebook.TextsAsync("firs¦"));
    }

    [Fact]
    public async Task What_was_taken_back_is_no_longer_known()
    {
        using var notebook = await AssistedNotebook.AfterAsync("var first = 1;");
        var before = notebook.State;
        await notebook.RunAsync("var firstborn = 2;");
        Assert.Equal(["first", "firstborn"], await notebook.TextsAsync("firs¦"));

        notebook.State = before;
        Assert.Equal(["first"], await notebook.TextsAsync("firs¦"));

        await notebook.RunAsync("var firstly = 3;");
        Assert.Equal(["first", "firstly"], await notebook.TextsAsync("firs¦"));
    }

    [Fact]
    public async Task Extension_methods_are_offered_of_LINQ_and_of_cells()
    {
        using var notebook = await AssistedNotebook.AfterAsync("static string Shout(this string text) => text.ToUpperInvariant();");

        Assert.Contains("Where", await notebook.TextsAsync("new List<int>().Whe¦"));
        Assert.Contains("Shout", await notebook.TextsAsync("\"a\".Sho¦"));
    }

    [Fact]
    public async Task Libraries_that_a_cell_refers_to_are_known()
    {
        using var notebook = await AssistedNotebook.AfterAsync(
            $"#r \"{typeof(Garden).Assembly.Location}\"\nusing AsyncLab.Jupyter.Tests.Assistance;");

        Assert.Contains("Rose", await notebook.TextsAsync("Garden.¦"));
        Assert.Contains("Mow", await notebook.TextsAsync("Garden.Rose.M¦"));
    }

    [Fact]
    public async Task Imported_files_are_known()
    {
        using var notebook = await AssistedNotebook.AfterAsync("#!import setup.dib", "#!import script.csx");

        Assert.Equal(["imported"], await notebook.TextsAsync("impo¦"));
        Assert.Equal(["fromScript"], await notebook.TextsAsync("fromS¦"));
        Assert.Contains("CultureInfo", await notebook.TextsAsync("CultureI¦"));
    }

    [Fact]
    public async Task The_engines_own_imports_are_known()
    {
        using var notebook = await AssistedNotebook.AfterAsync();

        Assert.Contains("display", await notebook.TextsAsync("displ¦"));
        Assert.Contains("Display", await notebook.TextsAsync("1.Disp¦"));
        Assert.Contains("StringBuilder", await notebook.TextsAsync("new StringBu¦"));
    }

    [Fact]
    public async Task What_the_same_cell_declares_is_known()
    {
        using var notebook = await AssistedNotebook.AfterAsync();

        Assert.Equal(["Length"], await notebook.TextsAsync("var word = \"\";\nvar size = word.Leng¦;\nword = null;"));
        Assert.Contains("number", await notebook.TextsAsync("foreach (var number in new[] { 1 }) { numb¦ }"));
        Assert.Contains("CompareTo", await notebook.TextsAsync("new List<int>().Select(n => n.Comp¦"));
    }

    [Theory]
    [InlineData("var s = \"Conso¦\";")]
    [InlineData("var s = \"Conso¦")]
    [InlineData("var s = \"\"\"\n    Conso¦\n    \"\"\";")]
    [InlineData("// Conso¦")]
    [InlineData("/* Conso¦ */")]
    [InlineData("var number = 12¦;")]
    public async Task Nothing_is_offered_inside_texts_comments_and_numbers(string cell)
    {
        using var notebook = await AssistedNotebook.AfterAsync();

        Assert.Empty(await notebook.TextsAsync(cell));
    }

    [Fact]
    public async Task Code_inside_an_interpolated_text_is_code()
    {
        using var notebook = await AssistedNotebook.AfterAsync("var word = 1;");

        Assert.Equal(["word"], await notebook.TextsAsync("$\"{wor¦}\""));
    }

    [Fact]
    public async Task Keywords_are_offered_once()
    {
        using var notebook = await AssistedNotebook.AfterAsync();

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
        using var notebook = await AssistedNotebook.AfterAsync("var word = 1;");

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
        using var notebook = await AssistedNotebook.AfterAsync(
            "int Double(int x) => 2 * x; T Choose<T>(params T[] items) => items[0]; string Treble(int x, int y = 3) => \"\";");

        Assert.Equal(signature, (await notebook.CompleteAsync(cell)).Matches[0].Signature);
    }

    [Fact]
    public async Task Names_are_found_in_other_case_and_by_their_capitals()
    {
        using var notebook = await AssistedNotebook.AfterAsync();

        Assert.Equal("Console.WriteLine", await notebook.AcceptAsync("Console.writeli¦", "WriteLine"));
        Assert.Equal(["WindowLeft", "WriteLine"], await notebook.TextsAsync("Console.WL¦"));
    }

    [Fact]
    public async Task The_whole_word_is_replaced_that_the_cursor_is_in()
    {
        using var notebook = await AssistedNotebook.AfterAsync();

        Assert.Equal("Console.WriteLine(1)", await notebook.AcceptAsync("Console.Wri¦te(1)", "WriteLine"));
    }

    [Fact]
    public async Task What_the_author_has_named_comes_first()
    {
        using var notebook = await AssistedNotebook.AfterAsync("var zebra = 1;");

        Assert.Equal("zebra", (await notebook.TextsAsync("¦"))[0]);
    }

    [Fact]
    public async Task Positions_count_an_emoji_as_one()
    {
        using var notebook = await AssistedNotebook.AfterAsync("var s = \"😀\";");

        var found = await notebook.CompleteAsync("var t = \"😀😀\"; s.Leng¦");

        Assert.Equal((16, 20), (found.Start, found.End));
        Assert.Equal(["Length"], found.Matches.Select(m => m.Text));
    }

    [Fact]
    public async Task A_named_argument_comes_with_its_colon()
    {
        using var notebook = await AssistedNotebook.AfterAsync("int Twice(int factor) => 2 * factor;");

        Assert.Equal("Twice(factor:", await notebook.AcceptAsync("Twice(fact¦", "factor:"));
    }
}
