namespace AsyncLab.Notebooks.Tests.Cli;

public sealed class RunLimitTests : IDisposable
{
    private const string TwoFailures = "#!csharp\nthrow new Exception(\"first\");\n#!csharp\n\"shown\"\n#!csharp\n//| name: last\nthrow new Exception(\"second\");";
    private const string Endless = "#!csharp\nConsole.WriteLine(\"so far\");\nSystem.Threading.Thread.Sleep(-1);\n#!csharp\n2";

    private readonly AsyncLabProcess _asynclab = new();

    [Theory, Trait("Category", "Slow")]
    [InlineData("--cell-timeout", "4s")]
    [InlineData("--cell-timeout", "4s", "--allow-errors", "--keep-going")]
    public async Task When_the_time_of_a_cell_is_up_its_notebook_fails_and_the_others_run(params string[] options)
    {
        _asynclab.With("a.dib", Endless).With("b.dib", "#!csharp\n1");
        var result = await _asynclab.RunAsync(["run", "a.dib", "b.dib", .. options]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.dib:2: cell 1 ran longer than its limit of 4s; the notebook's process was ended", result.Output);
        Assert.Contains("a.dib: failed in cell 1 after", result.Output);
        Assert.Contains("b.dib: succeeded", result.Output);
        Assert.Contains("so far", File.ReadAllText(_asynclab.PathOf("book/a.html")));
    }

    [Fact, Trait("Category", "Slow")]
    public async Task When_the_time_of_a_notebook_is_up_it_fails_in_the_cell_that_it_has_come_to()
    {
        var result = await _asynclab.With("a.dib", Endless).RunAsync("run", "a.dib", "--timeout", "5s");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.dib:2: the notebook ran longer than its limit of 5s; its process was ended in cell 1", result.Output);
        Assert.Contains("failed in <a href=\"#cell-1\">cell 1</a>. The code cell after it did not run.", File.ReadAllText(_asynclab.PathOf("book/a.html")));
    }

    [Fact, Trait("Category", "Slow")]
    public async Task To_keep_going_runs_the_cells_after_a_failed_one()
    {
        var result = await _asynclab.With("a.dib", TwoFailures).RunAsync("run", "a.dib", "--keep-going");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.dib: failed in cells 1, 3 (last) after", result.Output);
        Assert.Matches("(?s)first.*second", result.Output);
        var page = File.ReadAllText(_asynclab.PathOf("book/a.html"));
        Assert.Contains("shown", page);
        Assert.Contains("failed in <a href=\"#cell-1\">cell 1</a>, <a href=\"#cell-last\">cell 3 (last)</a>.", page);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task Where_errors_are_allowed_failed_cells_leave_the_run_a_success()
    {
        var result = await _asynclab.With("a.dib", TwoFailures).RunAsync("run", "a.dib", "--allow-errors");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("a.dib: failed in cell 1 after", result.Output);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task Where_errors_are_allowed_a_process_that_ends_is_none_of_them()
    {
        var result = await _asynclab.With("a.dib", "#!csharp\nEnvironment.Exit(3);").RunAsync("run", "a.dib", "--allow-errors");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("ended with exit code 3", result.Output);
    }

    [Theory]
    [InlineData("--timeout", "soon")]
    [InlineData("--cell-timeout", "60")]
    [InlineData("--cell-timeout", "0s")]
    public async Task A_limit_that_is_no_time_ends_with_2(string option, string value)
    {
        var result = await _asynclab.With("a.dib", "#!csharp\n1").RunAsync("run", "a.dib", option, value);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"'{value}' is no time limit: expected a time such as 500ms, 30s, 2min or 1h, from 1ms to 24 days.", result.Error);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Help_tells_of_tags_and_of_what_happens_after_a_failure()
    {
        var help = (await _asynclab.RunAsync("run", "--help")).Output;

        Assert.All(["//| expect-error: true", "--param", "--cell-timeout", "--timeout", "--keep-going", "--allow-errors"], text => Assert.Contains(text, help));
        Assert.Contains("the notebooks after it still run", help);
    }

    public void Dispose() => _asynclab.Dispose();
}
