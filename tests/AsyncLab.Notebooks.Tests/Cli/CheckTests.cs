using System.Text.Json;
using AsyncLab.Notebooks.Tests.Book;

namespace AsyncLab.Notebooks.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private const string Good = "#!markdown\n# Title\n#!csharp\nvar x = 1;";
    private const string Bad = "#!markdown\n![](none.png)\n#!csharp\nvar x = 1;\n#!csharp\nint y = \"%\";";

    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task Findings_are_lines_with_file_line_cell_and_rule_and_a_summary_comes_last()
    {
        var result = await _asynclab.With("notebooks/a.dib", Bad).With("notebooks/b.dib", Good).RunAsync("check");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        var lines = result.Output.TrimEnd().Split('\n');
        Assert.StartsWith("notebooks/a.dib:2: cell 1: who cannot see the picture 'none.png'", lines[0]);
        Assert.EndsWith("[alt-text]", lines[0]);
        Assert.StartsWith("notebooks/a.dib:2: cell 1: there is no 'none.png' beside this notebook", lines[1]);
        Assert.StartsWith("notebooks/a.dib:6: cell 3: error CS0029", lines[2]);
        Assert.Matches(@"^2 notebooks checked in .+: 3 findings in 1 file\.$", lines[3]);
    }

    [Fact]
    public async Task Nothing_found_is_said_and_ends_with_0()
    {
        var result = await _asynclab.With("a.dib", Good).RunAsync("check", "a.dib");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"^1 notebook checked in .+: nothing found\.$", result.LastLine);
    }

    [Fact]
    public async Task Nothing_runs()
    {
        var code = $"#!csharp\nSystem.IO.File.WriteAllText(\"{_asynclab.PathOf("ran")}\", \"\");\nEnvironment.Exit(3);";
        Assert.Equal(0, (await _asynclab.With("a.dib", code).RunAsync("check", "a.dib")).ExitCode);
        Assert.False(File.Exists(_asynclab.PathOf("ran")));
    }

    [Fact]
    public async Task Programs_get_json()
    {
        var result = await _asynclab.With("a.dib", Bad).RunAsync("check", "a.dib", "--format", "json");
        Assert.Equal(1, result.ExitCode);
        using var json = JsonDocument.Parse(result.Output);
        var last = json.RootElement.GetProperty("findings").EnumerateArray().Last();
        Assert.Equal(("a.dib", 6, 3, "compile"), (last.GetProperty("path").GetString(), last.GetProperty("line").GetInt32(), last.GetProperty("cell").GetInt32(), last.GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task A_pull_request_gets_annotations()
    {
        var result = await _asynclab.With("a,b.dib", Bad.Replace("none.png", "100%.png")).RunAsync("check", "a,b.dib", "--format", "github");
        Assert.StartsWith("::error file=a%2Cb.dib,line=2,title=alt-text::cell 1: ", result.Output);
        Assert.Contains("'100%25.png'", result.Output);
    }

    [Fact]
    public async Task Rules_can_be_left_out_one_by_one_and_those_of_portability_together()
    {
        _asynclab.With("a.dib", "#!md\n![](none.png)\n#!c#\n#!time\n\"text\"");
        Assert.Contains(": 6 findings", (await _asynclab.RunAsync("check", "a.dib")).LastLine);
        Assert.Contains(": 2 findings", (await _asynclab.RunAsync("check", "a.dib", "--ignore", "portability")).LastLine);
        Assert.Equal(0, (await _asynclab.RunAsync("check", "a.dib", "--ignore", "portability", "--ignore", "link", "--ignore", "alt-text")).ExitCode);
    }

    [Theory]
    [InlineData("no-such-rule", "check", "a.dib", "--ignore", "no-such-rule")]
    [InlineData("xml", "check", "a.dib", "--format", "xml")]
    [InlineData("There is no file or folder 'none.dib'", "check", "none.dib")]
    [InlineData("There is no folder 'notebooks' here or above", "check")]
    public async Task Wrong_use_ends_with_2_and_one_line_that_says_what_to_do(string message, params string[] arguments)
    {
        var result = await _asynclab.With("a.dib", Good).RunAsync(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, Assert.Single(result.Error.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task Notebooks_of_Jupyter_are_checked_where_no_dib_has_their_name()
    {
        _asynclab.With("all/a.dib", Good).With("all/a.ipynb", "{").With("all/b.ipynb", """
            {"nbformat": 4, "cells": [
             {"cell_type": "code", "metadata": {},
              "source": ["var x = 1;\n",
               "int y = \"a\";"]}]}
            """);
        var result = await _asynclab.RunAsync("check", "all");
        Assert.StartsWith("all/b.ipynb:4: cell 1: error CS0029", result.Output);
        Assert.StartsWith("2 notebooks checked", result.LastLine);
    }

    [Fact]
    public async Task The_chapters_of_the_book_are_fine()
    {
        var result = await _asynclab.RunAsync("check", Chapters.Folder);
        Assert.Equal("", string.Join('\n', result.Output.Split('\n').Where(l => l.EndsWith(']'))));
        Assert.Equal(0, result.ExitCode);
    }

    public void Dispose() => _asynclab.Dispose();
}
