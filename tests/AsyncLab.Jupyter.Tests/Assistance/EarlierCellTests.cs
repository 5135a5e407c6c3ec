namespace AsyncLab.Jupyter.Tests.Assistance;

public class EarlierCellTests
{
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
}
