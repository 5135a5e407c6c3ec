using AsyncLab.Notebooks.Tests.Preview;

namespace AsyncLab.Notebooks.Tests.Cli;

/// <summary>Notebooks that no editor writes: each command reads them, or refuses them with their file and line.</summary>
[Trait("Category", "Slow")]
public sealed class HostileDocumentTests : IDisposable
{
    private const string TooDeep = "brackets are nested more than 500 deep, and that the compiler cannot read; take parts of it out into variables";

    private static readonly string Brackets = new('(', 20_000);

    // Whatever looks at code looks at it: for tags, for directives, for colours, for parameters.
    private static readonly string Deep =
        $"#!markdown\n# {new string('[', 20_000)}\n\n{new string('>', 20_000)}\n\n```csharp\n{Brackets}\n```\n#!csharp\n//| name: parameters\n{Brackets}\n//| skip: true\n";

    private readonly PreviewProcess _command = new();

    public void Dispose() => _command.Dispose();

    [Theory]
    [InlineData(1, "notebooks/deep.dib:11: cell 2: " + TooDeep, "check")]
    [InlineData(1, "deep.dib:11: " + TooDeep, "run")]
    [InlineData(0, "index.html", "export", "--to", "html")]
    [InlineData(0, "deep.md", "export", "--to", "markdown")]
    [InlineData(0, "deep.ipynb", "export", "--to", "ipynb")]
    [InlineData(2, "deep.dib:11: " + TooDeep, "export", "--to", "csharp")]
    public async Task A_command_survives_what_is_nested_too_deep_for_the_compiler(int exitCode, string told, params string[] arguments)
    {
        _command.With("notebooks/deep.dib", Deep).With("notebooks/good.dib", "#!csharp\nConsole.WriteLine(\"it ran\");");
        var result = await _command.CommandAsync(arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(told, result.Output + result.Error);
        if (arguments[0] == "run")
        {
            Assert.Contains("it ran", File.ReadAllText(_command.PathOf("book/good.html")));
            Assert.Contains(Brackets, File.ReadAllText(_command.PathOf("book/deep.html")));
        }
    }

    [Fact]
    public async Task A_preview_survives_it_too_and_goes_on_when_it_is_mended()
    {
        _command.With("notebooks/deep.dib", "#!csharp\n1");
        await _command.StartAsync();
        await _command.ShowsAsync("deep.html", "cell-1");
        _command.With("notebooks/deep.dib", Deep);
        await _command.ShowsAsync("deep.html", TooDeep);
        _command.With("notebooks/deep.dib", "#!csharp\nConsole.WriteLine(6 * 7);");
        await _command.ShowsAsync("deep.html", "42");
    }

    [Theory]
    [InlineData("long.dib", 33, "less than 32 MB, found 33 MB")]
    [InlineData("long.ipynb", 101, "less than 100 MB, found 101 MB")]
    public async Task A_file_that_is_too_long_is_refused_before_it_is_read(string name, int megabytes, string told)
    {
        _command.With("good.dib", "#!csharp\n1");
        using (var file = File.Create(_command.PathOf(name)))
            file.SetLength(megabytes * 1_000_000L);
        var result = await _command.CommandAsync("run", name, "good.dib");

        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Equal($"{_command.PathOf(name)}:1: expected a notebook of {told}; move what is large into files that its cells read", result.Error.TrimEnd());
    }

    [Fact]
    public async Task A_line_of_megabytes_is_read_and_run()
    {
        var result = await _command.With("a.dib", $"#!csharp\n// {new string('a', 10_000_000)}\nConsole.WriteLine(\"it ran\");\n#!csharp\n#!import {new string(' ', 100_000)}x{new string(' ', 100_000)}.dib").CommandAsync("run", "a.dib");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.dib:5: #!import", result.Output);
        Assert.Contains("it ran", File.ReadAllText(_command.PathOf("book/a.html")));
    }

    [Fact]
    public async Task Lines_are_counted_alike_whatever_ends_them_and_whatever_the_file_begins_with()
    {
        File.WriteAllText(_command.With("a.dib", "").PathOf("a.dib"), "\uFEFF#!csharp\r\nConsole.WriteLine(\"it ran\");\r\n#!csharp\r\n1\r\n+ nothing");
        var result = await _command.CommandAsync("run", "a.dib");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.dib:5:3: error CS0103: The name 'nothing' does not exist", result.Output);
        Assert.Contains("it ran", File.ReadAllText(_command.PathOf("book/a.html")));
    }

    [Theory]
    [InlineData("a.dib", "#!csharp\n1\n\u00ff", 3)]
    [InlineData("a.ipynb", "{\n \"nbformat\": 4, \"cells\": [{ \"cell_type\": \"code\",\n \"source\": \"\\ud800\" }]}", 3)]
    public async Task What_is_no_text_is_refused_with_its_line(string name, string bytes, int line)
    {
        File.WriteAllBytes(_command.With(name, "").PathOf(name), System.Text.Encoding.Latin1.GetBytes(bytes));
        var result = await _command.CommandAsync("run", name);

        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Contains($"{name}:{line}: expected ", result.Error);
    }
}
