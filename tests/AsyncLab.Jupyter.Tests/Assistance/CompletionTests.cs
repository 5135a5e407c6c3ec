namespace AsyncLab.Jupyter.Tests.Assistance;

public class CompletionTests
{
    [Fact]
    public async Task Members_are_offered_after_a_dot()
    {
        using var notebook = AssistedNotebook.After();

        var found = await notebook.CompleteAsync("Console.Wri¦");

        Assert.Equal(["Write", "WriteLine"], found.Matches.Select(m => m.Text));
        Assert.Equal((8, 11), (found.Start, found.End));
    }

    [Fact]
    public async Task Extension_methods_are_offered_of_LINQ_and_of_cells()
    {
        using var notebook = AssistedNotebook.After("static string Shout(this string text) => text.ToUpperInvariant();");

        Assert.Contains("Where", await notebook.TextsAsync("new List<int>().Whe¦"));
        Assert.Contains("Shout", await notebook.TextsAsync("\"a\".Sho¦"));
    }

    [Fact]
    public async Task The_engines_own_imports_are_known()
    {
        using var notebook = AssistedNotebook.After();

        Assert.Contains("display", await notebook.TextsAsync("displ¦"));
        Assert.Contains("Display", await notebook.TextsAsync("1.Disp¦"));
        Assert.Contains("StringBuilder", await notebook.TextsAsync("new StringBu¦"));
    }

    [Fact]
    public async Task What_the_same_cell_declares_is_known()
    {
        using var notebook = AssistedNotebook.After();

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
        using var notebook = AssistedNotebook.After();

        Assert.Empty(await notebook.TextsAsync(cell));
    }

    [Fact]
    public async Task Code_inside_an_interpolated_text_is_code()
    {
        using var notebook = AssistedNotebook.After("var word = 1;");

        Assert.Equal(["word"], await notebook.TextsAsync("$\"{wor¦}\""));
    }
}
