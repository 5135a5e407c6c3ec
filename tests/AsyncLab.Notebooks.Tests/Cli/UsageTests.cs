namespace AsyncLab.Notebooks.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task Help_names_the_exit_codes()
    {
        var result = await _asynclab.RunAsync("run", "--help");
        Assert.Equal(0, result.ExitCode);
        Assert.All(["0 ", "1 ", "2 ", "3 ", "130 "], code => Assert.Contains($"\n    {code}", result.Output));
        Assert.DoesNotContain("host", result.Output);
        Assert.All(["--force", "--report", "//| input: "], word => Assert.Contains(word, result.Output));
    }

    [Theory]
    [InlineData("There is no option '--outptu'", "run", "--outptu", "x")]
    [InlineData("There is no file or folder 'missing.dib'", "run", "missing.dib")]
    [InlineData("There is no notebook in 'empty'", "run", "empty")]
    [InlineData("There is no notebook in 'empty/0*.dib'", "run", "empty/0*.dib")]
    [InlineData("'empty/readme.txt' is not a .dib notebook", "run", "empty/readme.txt")]
    [InlineData("There is no folder 'notebooks' here or above", "run")]
    [InlineData("would have the same page as the table of contents", "run", "empty/deeper/index.dib")]
    [InlineData("Required command was not provided")]
    public async Task Wrong_use_ends_with_2_and_one_line_that_says_what_to_do(string message, params string[] arguments)
    {
        _asynclab.With("empty/readme.txt", "").With("empty/deeper/index.dib", "#!csharp\n\n1");
        var result = await _asynclab.RunAsync(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task A_file_that_is_not_a_notebook_ends_with_3_and_its_line()
    {
        var result = await _asynclab.With("bad.dib", "#!meta\n{\n\n#!csharp\n1").RunAsync("run", "bad.dib");
        Assert.Equal(3, result.ExitCode);
        Assert.Matches(@"bad\.dib:\d+: ", result.Error);
    }

    public void Dispose() => _asynclab.Dispose();
}
