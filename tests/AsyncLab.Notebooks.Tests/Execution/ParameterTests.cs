using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Parameters;

namespace AsyncLab.Notebooks.Tests.Execution;

[Collection(nameof(InProcess))]
public class ParameterTests
{
    [Theory]
    [InlineData("var x = 5;", "12", "12")]
    [InlineData("var x = 5;", "-12", "-12")]
    [InlineData("int x;", "12", "12")]
    [InlineData("const int x = 5;", "12", "12")]
    [InlineData("int y = 1, x = 5;", "12", "12")]
    [InlineData("var x = Environment.ProcessorCount;", "12", "12")]
    [InlineData("long x = 5;", "9223372036854775807", "9223372036854775807")]
    [InlineData("var x = 5L;", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("byte x = 5;", "255", "255")]
    [InlineData("var x = 5UL;", "18446744073709551615", "18446744073709551615")]
    [InlineData("double x = 1.5;", "2", "2")]
    [InlineData("var x = 1.5;", "-2.5e-3", "-0.0025")]
    [InlineData("var x = 1.5f;", "1e20", "1E+20")]
    [InlineData("var x = 1.5m;", "2.50", "2.50")]
    [InlineData("bool x = true;", "False", "False")]
    [InlineData("var x = 'a';", "'", "'")]
    [InlineData("string x = \"x\";", "", "")]
    [InlineData("string x = \"x\";", "a=b", "a=b")]
    [InlineData("string x = \"x\";", "\"; Environment.Exit(3); //", "\"; Environment.Exit(3); //")]
    [InlineData("string x = \"x\";", "\\\u0000{0}\u2028\r\n😀", "\\\u0000{0}\u2028\r\n😀")]
    [InlineData("string? x = null;", "text", "text")]
    [InlineData("int? x = 1;", "null", "")]
    [InlineData("int? x = null;", "3", "3")]
    [InlineData("TimeSpan x = TimeSpan.Zero;", "1.5s", "00:00:01.5000000")]
    [InlineData("var x = TimeSpan.FromSeconds(1);", "1:30:00", "01:30:00")]
    [InlineData("var x = new DateOnly(2026, 1, 1);", "2026-11-23", "11/23/2026")]
    [InlineData("DateTime x = DateTime.Now;", "2026-11-23T14:30:00Z", "11/23/2026 14:30:00")]
    public async Task A_value_takes_the_place_of_the_one_in_the_notebook(string declaration, string value, string shown) =>
        Assert.Equal(shown, await RunAsync(declaration, value, "Console.Write(System.FormattableString.Invariant($\"{x}\"));"));

    [Theory]
    [InlineData("int[] x = { 1, 2 };", "3,4, 5", "3|4|5")]
    [InlineData("int[] x = [1, 2];", "[3, 4]", "3|4")]
    [InlineData("var x = new[] { 1.5 };", "2", "2")]
    [InlineData("string[] x = [];", "[\"a,b\", \"c\"]", "a,b|c")]
    [InlineData("string[] x = [];", "a,b", "a|b")]
    [InlineData("string[] x = [\"a\"];", "", "")]
    [InlineData("TimeSpan[] x = [];", "1s,2s", "00:00:01|00:00:02")]
    public async Task An_array_is_written_with_commas_or_as_json(string declaration, string value, string shown) =>
        Assert.Equal(shown, await RunAsync(declaration, value, "Console.Write(string.Join('|', x));"));

    [Theory]
    [InlineData("int x = 5;", "abc", "the parameter 'x' expects a whole number from -2147483648 to 2147483647; found 'abc'")]
    [InlineData("int x = 5;", "2147483648", "expects a whole number")]
    [InlineData("int x = 5;", "1.5", "expects a whole number")]
    [InlineData("int x = 5;", "", "expects a whole number")]
    [InlineData("byte x = 5;", "256", "a whole number from 0 to 255")]
    [InlineData("double x = 5;", "NaN", "expects a number such as 1.5")]
    [InlineData("double x = 5;", "1,5", "expects a number such as 1.5")]
    [InlineData("bool x = true;", "1", "expects true or false")]
    [InlineData("char x = 'a';", "ab", "expects one character")]
    [InlineData("var x = TimeSpan.Zero;", "5", "expects a time such as 500ms, 30s, 2min or 1h, or 1:30:00")]
    [InlineData("DateOnly x = default;", "23.11.2026", "expects a day such as 2026-11-23")]
    [InlineData("int? x = 1;", "nothing", "a whole number from -2147483648 to 2147483647, or null")]
    [InlineData("int[] x = [];", "1,b", "expects values with commas between them, each a whole number from -2147483648 to 2147483647, or an array of JSON")]
    [InlineData("int[] x = [];", "[1, null]", "expects values with commas")]
    [InlineData("int[] x = [];", "[1", "expects values with commas")]
    [InlineData("int[] x = [];", "[[1]]", "expects values with commas")]
    [InlineData("string[] x = [];", "[\"\\ud800\"]", "expects values with commas")]
    [InlineData("List<int> x = [];", "1", "is of type System.Collections.Generic.List<int>; a value can be given to a number, bool, char, string, TimeSpan")]
    [InlineData("int[][] x = [];", "1", "is of type int[][]; a value can be given to")]
    [InlineData("var x = Missing.Value;", "1", "declare it with its type, as in 'int x = 1;'")]
    [InlineData("var y = 1, z = 2;", "1", "there is no parameter 'x'; this cell declares y, z")]
    [InlineData("int X = 1;", "1", "there is no parameter 'x'; this cell declares X")]
    [InlineData("1 + 1", "1", "there is no parameter 'x'; this cell declares none")]
    public void A_value_that_does_not_fit_is_refused_with_what_was_expected(string declaration, string value, string message) =>
        Assert.Contains(message, Fails(declaration, value));

    [Fact]
    public void A_refusal_names_the_file_and_the_line_of_the_declaration() =>
        Assert.StartsWith("parameters.dib:9: the parameter 'sizes' expects", Assert.Throws<ParameterException>(() =>
            NotebookParameters.Check(DibDocument.Load(Notebooks.Fixture("parameters.dib")), Values(("sizes", "x")))).Message);

    [Fact]
    public void The_names_are_those_that_the_cell_declares()
    {
        Assert.Equal(["rounds", "host", "factor", "on", "pause", "sizes", "twice"], NotebookParameters.NamesIn(DibDocument.Load(Notebooks.Fixture("parameters.dib"))));
        Assert.Empty(NotebookParameters.NamesIn(DibDocument.Parse("#!csharp\nvar x = 1;", "test.dib")));
        Assert.Empty(NotebookParameters.NamesIn(DibDocument.Parse("#!csharp\n//| name: parameters\n//| skip: true\nvar x = 1;", "test.dib")));
    }

    [Fact]
    public void Without_a_cell_of_parameters_there_is_nothing_to_set() =>
        Assert.Contains("test.dib has no parameters; tag a cell", Assert.Throws<ParameterException>(() =>
            NotebookParameters.Check(DibDocument.Parse("#!csharp\nvar x = 1;", "test.dib"), Values(("x", "1")))).Message);

    [Fact]
    public async Task What_is_computed_from_a_parameter_follows_and_lines_keep_their_numbers()
    {
        var result = await Notebooks.RunAsync("parameters.dib", new() { Parameters = Values(("rounds", "7"), ("sizes", "3,4"), ("host", "a\nb")) });

        Assert.Equal("7 14 a\nb 1.5 True 00:00:01 3+4", result.Cells[1].Console());
        Assert.StartsWith("parameters.dib:23: ", result.Error().Message);
        Assert.Equal([new("rounds", "7"), new("sizes", "3,4"), new("host", "a\nb")], result.Cells[0].Parameters);
        Assert.Empty(result.Cells[1].Parameters);
    }

    [Fact]
    public async Task Without_values_the_notebook_runs_with_its_own()
    {
        var result = await Notebooks.RunAsync("parameters.dib");

        Assert.Equal("5 10 localhost 1.5 True 00:00:01 1+2", result.Cells[1].Console());
        Assert.Empty(result.Cells[0].Parameters);
    }

    private static async Task<string> RunAsync(string declaration, string value, string show)
    {
        var document = DibDocument.Parse($"#!csharp\n\n//| name: parameters\n{declaration}\n\n#!csharp\n\n{show}\n", Notebooks.Fixture("test.dib"));
        var result = await Notebooks.RunAsync(document, new() { Parameters = Values(("x", value)) });
        Assert.True(result.Succeeded, result.Cells.SelectMany(c => c.Outputs).OfType<ErrorOutput>().FirstOrDefault()?.Message);
        return result.Cells[1].Console();
    }

    private static string Fails(string declaration, string value)
    {
        var document = DibDocument.Parse($"#!csharp\n\n//| name: parameters\n{declaration}\n", "test.dib");
        var error = Assert.Throws<ParameterException>(() => NotebookParameters.Check(document, Values(("x", value))));
        Assert.Matches(@"^test\.dib:[34]: ", error.Message);
        return error.Message;
    }

    private static Dictionary<string, string> Values(params (string Name, string Value)[] values) => values.ToDictionary(v => v.Name, v => v.Value);
}
