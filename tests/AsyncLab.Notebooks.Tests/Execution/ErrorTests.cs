using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

[Collection(nameof(InProcess))]
public class ErrorTests
{
    [Fact]
    public async Task A_compiler_error_names_the_file_and_the_line_in_it()
    {
        var result = await Notebooks.RunAsync("compiler-error.dib");

        Assert.Equal("compiler-error.dib:8:5: error CS0103: The name 'unknown' does not exist in the current context", result.Error().Message);
    }

    [Fact]
    public async Task Several_compiler_errors_are_listed()
    {
        var result = await Notebooks.RunCellsAsync("a;\nb;");

        Assert.Contains("test.dib:3:1: error CS0103", result.Error().Message);
        Assert.Contains("test.dib:4:1: error CS0103", result.Error().Detail);
    }

    [Fact]
    public async Task Nothing_of_a_cell_that_does_not_compile_runs()
    {
        var result = await Notebooks.RunCellsAsync("Console.WriteLine(1);\nunknown();");

        Assert.IsType<ErrorOutput>(Assert.Single(result.Cells[0].Outputs));
    }

    [Fact]
    public async Task An_exception_names_its_message_and_the_line_that_threw()
    {
        var result = await Notebooks.RunAsync("exception.dib");

        Assert.Equal("exception.dib:6: System.InvalidOperationException: too late", result.Error().Message);
    }

    [Fact]
    public async Task A_stack_trace_shows_the_notebook_and_nothing_of_the_engine()
    {
        var result = await Notebooks.RunAsync("exception.dib");

        var trace = result.Error().Detail;
        Assert.Contains("exception.dib:line 6", trace);
        Assert.Contains("at the cell in exception.dib:line 9", trace);
        Assert.DoesNotContain("AsyncLab", trace);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", trace);
        Assert.DoesNotContain(AppContext.BaseDirectory, trace);
    }

    [Fact]
    public async Task What_a_cell_showed_before_its_exception_stays()
    {
        var result = await Notebooks.RunCellsAsync("Console.Write(\"before\");\nthrow new Exception(\"after\");");

        Assert.Equal(new ConsoleOutput("before", false), result.Cells[0].Outputs[0]);
        Assert.Contains("after", Assert.IsType<ErrorOutput>(result.Cells[0].Outputs[1]).Message);
    }

    [Fact]
    public async Task An_unknown_magic_is_named_with_what_is_known()
    {
        var result = await Notebooks.RunCellsAsync("1", "var x = 1;\n#!lsmagic\nx");

        Assert.StartsWith("test.dib:8: #!lsmagic is not known to this engine. It knows #!import, #!time", result.Error().Message);
    }

    [Fact]
    public async Task What_looks_like_a_directive_inside_a_string_is_text()
    {
        var result = await Notebooks.RunCellsAsync("var text = \"\"\"\n#!time\n#r \"nuget: No.Such.Package\"\n\"\"\";\ntext");

        Assert.Equal("#!time\n#r \"nuget: No.Such.Package\"", result.Cells[0].Display());
    }

    [Fact]
    public async Task A_value_that_cannot_be_formatted_fails_its_cell()
    {
        var result = await Notebooks.RunCellsAsync("IEnumerable<int> Broken() { yield return 1; throw new Exception(\"broken\"); }\nBroken()");

        Assert.Equal(CellStatus.Failed, result.Cells[0].Status);
        Assert.Contains("broken", result.Error().Message);
    }
}
