namespace AsyncLab.Notebooks.Tests.Cli;

public sealed class RunParameterTests : IDisposable
{
    private const string Sizes = "#!csharp\n\n//| name: parameters\nvar rounds = 5;\nstring host = \"localhost\";\n\n#!csharp\nConsole.WriteLine($\"{rounds} × {host}\");";
    private const string Rounds = "#!csharp\n\n//| name: parameters\nlong rounds = 1;\n\n#!csharp\nConsole.WriteLine($\"rounds: {rounds}\");";

    private readonly AsyncLabProcess _asynclab = new();

    [Fact, Trait("Category", "Slow")]
    public async Task Each_notebook_gets_those_of_its_parameters_that_are_given_and_its_page_says_so()
    {
        _asynclab.With("a.dib", Sizes).With("b.dib", Rounds).With("c.dib", "#!csharp\n\"no parameters\"");
        var result = await _asynclab.RunAsync("run", "a.dib", "b.dib", "c.dib", "--param", "rounds=7", "-p", "host=<a href=\"x=y\"> & b");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var page = File.ReadAllText(_asynclab.PathOf("book/a.html"));
        Assert.Contains("7 &#215; &lt;a href=&quot;x=y&quot;&gt; &amp; b", page);
        Assert.Contains("This run was given <code>rounds = 7</code>, <code>host = &lt;a href=&quot;x=y&quot;&gt; &amp; b</code>.", page);
        Assert.Contains("rounds: 7", File.ReadAllText(_asynclab.PathOf("book/b.html")));
        Assert.DoesNotContain("This run was given", File.ReadAllText(_asynclab.PathOf("book/c.html")));
    }

    [Theory]
    [InlineData("There is no parameter 'x': a.dib has rounds, host; b.dib has rounds.", "--param", "x=1")]
    [InlineData("a.dib:4: the parameter 'rounds' expects a whole number from -2147483648 to 2147483647; found 'many'.", "--param", "rounds=many")]
    [InlineData("a.dib:4: the parameter 'rounds' expects a whole number from -2147483648", "--param", "rounds=3000000000")]
    [InlineData("'rounds' is not a parameter and its value; write --param name=value, as in --param rounds=5.", "--param", "rounds")]
    [InlineData("'=5' is not a parameter and its value", "--param", "=5")]
    [InlineData("The parameter 'rounds' is given twice", "--param", "rounds=1", "--param", "rounds=2")]
    [InlineData("Required argument missing for option: '--param'", "--param")]
    public async Task A_parameter_that_does_not_fit_ends_with_2_and_says_what_was_expected(string message, params string[] options)
    {
        var result = await _asynclab.With("a.dib", Sizes).With("b.dib", Rounds).RunAsync(["run", "a.dib", "b.dib", .. options]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Notebooks_without_parameters_refuse_them()
    {
        var result = await _asynclab.With("a.dib", "#!csharp\nvar rounds = 1;").RunAsync("run", "a.dib", "--param", "rounds=1");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no notebook has parameters; tag the cell that declares them with '//| name: parameters'", result.Error);
    }

    public void Dispose() => _asynclab.Dispose();
}
