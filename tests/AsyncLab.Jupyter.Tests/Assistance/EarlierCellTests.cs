namespace AsyncLab.Jupyter.Tests.Assistance;

public class EarlierCellTests
{
    [Fact]
    public async Task A_variable_of_an_earlier_cell_is_known_with_its_members()
    {
        using var notebook = AssistedNotebook.After("var point = new { Left = 1, Top = 2 };", "var other = point;");

        Assert.Equal(["point"], await notebook.TextsAsync("poi¦"));
        Assert.Equal(["Left"], await notebook.TextsAsync("other.Le¦"));
    }

    [Fact]
    public async Task Methods_types_and_usings_of_earlier_cells_are_known()
    {
        using var notebook = AssistedNotebook.After(
            "using System.Globalization;", "int Twice(int x) => 2 * x;", "record Shape(int Corners);");

        Assert.Contains("Twice", await notebook.TextsAsync("Twi¦"));
        Assert.Contains("Shape", await notebook.TextsAsync("new Sha¦"));
        Assert.Contains("Corners", await notebook.TextsAsync("new Shape(3).Cor¦"));
        Assert.Contains("CultureInfo", await notebook.TextsAsync("CultureI¦"));
    }

    [Fact]
    public async Task The_newest_of_two_variables_of_a_name_counts()
    {
        using var notebook = AssistedNotebook.After("var x = 1;", "var x = \"text\";");

        Assert.Equal(["Length"], await notebook.TextsAsync("x.Leng¦"));
    }

    [Fact]
    public async Task What_a_cell_that_was_to_fail_declared_is_not_known_and_later_cells_are()
    {
        using var notebook = AssistedNotebook.After("var first = 1;", "//| expect-error: true\nvar firstborn = Missing;", "var firstly = first;");

        Assert.Equal(["first", "firstly"], await notebook.TextsAsync("firs¦"));
    }

    [Fact]
    public async Task What_is_gone_with_the_process_of_the_cells_is_no_longer_known()
    {
        using var notebook = AssistedNotebook.After("var first = 1;");
        Assert.Equal(["first"], await notebook.TextsAsync("firs¦"));

        notebook.Add("var firstborn = 2;");
        notebook.Forget();
        Assert.Empty(await notebook.TextsAsync("firs¦"));

        notebook.Add("var firstly = 3;");
        Assert.Equal(["firstly"], await notebook.TextsAsync("firs¦"));
    }

    [Fact]
    public async Task A_piece_of_several_cells_is_known_without_its_documents()
    {
        using var notebook = AssistedNotebook.After("#!csharp\nvar first = 1;\n#!markdown\nvar firstborn = 2;\n#!csharp\nvar firstly = first;");

        Assert.Equal(["first", "firstly"], await notebook.TextsAsync("firs¦"));
    }

    [Fact]
    public async Task Libraries_that_a_cell_refers_to_are_known()
    {
        using var notebook = AssistedNotebook.After(
            $"#r \"{typeof(Garden).Assembly.Location}\"\nusing AsyncLab.Jupyter.Tests.Assistance;");

        Assert.Contains("Rose", await notebook.TextsAsync("Garden.¦"));
        Assert.Contains("Mow", await notebook.TextsAsync("Garden.Rose.M¦"));
    }

    [Fact]
    public async Task Imported_files_are_known()
    {
        using var notebook = AssistedNotebook.After("#!import setup.dib", "#!import script.csx");

        Assert.Equal(["imported"], await notebook.TextsAsync("impo¦"));
        Assert.Equal(["fromScript"], await notebook.TextsAsync("fromS¦"));
        Assert.Contains("CultureInfo", await notebook.TextsAsync("CultureI¦"));
    }
}
