namespace AsyncLab.Notebooks.Tests.Cli;

[Trait("Category", "Slow")]
public sealed class IpynbRunTests : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task A_notebook_of_Jupyter_runs_and_becomes_a_page()
    {
        var result = await RunAsync("lines.ipynb");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var page = File.ReadAllText(_asynclab.PathOf("out/lines.html"));
        Assert.Contains("From Jupyter", page);
        Assert.Contains("<pre class=\"console\">new", page);
        Assert.Contains("42", page);
        Assert.DoesNotContain("<pre class=\"console\">old", page);
    }

    [Fact]
    public async Task An_error_names_the_line_of_the_file()
    {
        var result = await RunAsync("broken-cell.ipynb");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("broken-cell.ipynb:10:1: error CS0103", result.Output);
    }

    [Fact]
    public async Task A_notebook_of_Python_is_refused_with_a_sentence() =>
        Assert.Contains("it cannot run a cell in python. In cell 1, rewrite the code in C#", (await RunAsync("python.ipynb")).Output);

    [Fact]
    public async Task A_dib_imports_a_notebook_of_Jupyter()
    {
        var result = await _asynclab.With("a.dib", $"#!csharp\n#!import {Execution.Notebooks.Fixture("ipynb/lines.ipynb")}\n#!csharp\nhalf").RunAsync("run", "a.dib");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task What_is_no_notebook_ends_with_3_and_its_place()
    {
        var result = await _asynclab.With("a.ipynb", "{\n\"nbformat\": 3}").RunAsync("run", "a.ipynb");
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Contains("a.ipynb:2: expected nbformat 4", result.Error);
    }

    public void Dispose() => _asynclab.Dispose();

    private Task<CommandResult> RunAsync(string fixture) => _asynclab.RunAsync("run", Execution.Notebooks.Fixture(Path.Combine("ipynb", fixture)), "--output", "out");
}
