using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

[Collection(nameof(InProcess))]
public class CellTests
{
    [Fact]
    public async Task A_cell_sees_the_variables_of_the_cells_before_it()
    {
        var result = await Notebooks.RunAsync("state.dib");

        Assert.True(result.Succeeded);
        Assert.Contains("42", result.Cells[^1].Display());
    }

    [Fact]
    public async Task A_last_expression_without_a_semicolon_is_shown()
    {
        var result = await Notebooks.RunCellsAsync("\"text\"", "Math.Abs(1);", "Console.Write(\"no value\")");

        Assert.Equal(new DisplayOutput("text/plain", "text"), Assert.Single(result.Cells[0].Outputs));
        Assert.Empty(result.Cells[1].Outputs);
        Assert.Equal(new ConsoleOutput("no value", false), Assert.Single(result.Cells[2].Outputs));
    }

    [Fact]
    public async Task A_null_as_last_expression_is_shown()
    {
        var result = await Notebooks.RunCellsAsync("(string)null", "string s = null;\ns");

        Assert.Contains("null", result.Cells[0].Display());
        Assert.Contains("null", result.Cells[1].Display());
    }

    [Fact]
    public async Task A_cell_can_await()
    {
        var result = await Notebooks.RunCellsAsync("await Task.Delay(1);\nvar text = await Task.FromResult(\"later\");", "text");

        Assert.Equal("later", result.Cells[1].Display());
    }

    [Fact]
    public async Task Any_value_can_be_displayed_even_null()
    {
        var result = await Notebooks.RunCellsAsync("\"a\".Display();\n1.Display();\n((object)null).Display();\n((int?)null).Display();");

        Assert.Equal(4, result.Cells[0].Outputs.Count);
        Assert.All(result.Cells[0].Outputs, o => Assert.IsType<DisplayOutput>(o));
    }

    [Fact]
    public async Task A_value_can_be_displayed_in_a_given_form()
    {
        var result = await Notebooks.RunCellsAsync("1.Display(\"text/plain\");");

        Assert.Equal([new DisplayOutput("text/plain", "1")], result.Cells[0].Outputs);
    }

    [Fact]
    public async Task Console_and_displays_keep_their_order()
    {
        var result = await Notebooks.RunAsync("order.dib");

        Assert.Equal(
            [
                new ConsoleOutput("one\n", false), new DisplayOutput("text/plain", "two"),
                new ConsoleOutput("three", false), new ConsoleOutput("four", true), new ConsoleOutput("five", false)
            ], result.Cells[0].Outputs);
    }

    [Fact]
    public async Task What_other_threads_write_arrives_in_whole_lines()
    {
        var result = await Notebooks.RunAsync("threads.dib");

        var lines = result.Cells[0].Console().TrimEnd().Split('\n');
        Assert.Equal(400, lines.Length);
        Assert.All(lines, l => Assert.Matches("^thread [0-3] line [0-9]+$", l));
    }

    [Fact]
    public async Task A_warning_does_not_fail_a_cell()
    {
        var result = await Notebooks.RunCellsAsync("#warning look out\nint unused;\nasync Task F() { }");

        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task The_first_failing_cell_is_the_last_to_run()
    {
        var result = await Notebooks.RunCellsAsync("1", "throw new Exception();", "2");

        Assert.Equal([CellStatus.Succeeded, CellStatus.Failed, CellStatus.NotRun], result.Cells.Select(c => c.Status));
    }

    [Fact]
    public async Task Cells_that_are_no_code_are_left_to_the_exporter()
    {
        var result = await Notebooks.RunAsync("documents.dib");

        Assert.True(result.Succeeded);
        Assert.Equal(
            [CellStatus.NotRun, CellStatus.NotRun, CellStatus.NotRun, CellStatus.Succeeded],
            result.Cells.Select(c => c.Status));
    }

    [Fact]
    public async Task A_cell_in_a_language_that_the_engine_does_not_run_fails_with_a_sentence()
    {
        var result = await Notebooks.RunAsync("fsharp.dib");

        Assert.StartsWith("fsharp.dib:3: this engine runs csharp cells; it cannot run a cell in fsharp.", result.Error().Message);
    }

    [Fact]
    public async Task Cells_are_compiled_as_CSharp_13_and_optimised()
    {
        var result = await Notebooks.RunCellsAsync(
            "static bool IsOptimised() => !System.Reflection.Assembly.GetExecutingAssembly().GetCustomAttributes(false)" +
            ".OfType<System.Diagnostics.DebuggableAttribute>().Any(a => a.IsJITOptimizerDisabled);\nIsOptimised()",
            "class C { public int P => field; }");

        Assert.Contains("True", result.Cells[0].Display());
        Assert.False(result.Succeeded);
    }
}
