using System.Text.Json;

namespace AsyncLab.Notebooks.Tests.Preview;

/// <summary>What a preview shares with the other commands: runs, tags, forms of notebooks.</summary>
[Trait("Category", "Slow")]
public sealed class PreviewAndRunTests : IDisposable
{
    private const string First = "#!csharp\nSystem.IO.File.AppendAllText(\"ran\", \"1\");\n";

    private readonly PreviewProcess _preview = new();

    public void Dispose() => _preview.Dispose();

    [Fact]
    public async Task What_a_preview_ran_from_the_first_cell_on_need_not_run_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        await _preview.With("a.dib", First + "#!csharp\n\"shown\"").StartAsync("a.dib");
        await EndAsync("a.dib: succeeded");
        Assert.Contains("unchanged", (await _preview.CommandAsync("run", "a.dib")).Output);
        Assert.Equal("1", Ran);
        Assert.Contains("shown", File.ReadAllText(_preview.PathOf("book/a.html")));
    }

    [Fact]
    public async Task What_ran_on_what_earlier_cells_left_can_be_exported_but_is_no_whole_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        await _preview.With("a.dib", First + "#!csharp\n\"old\"").StartAsync("a.dib");
        await _preview.PrintsAsync("a.dib: succeeded");
        _preview.With("a.dib", First + "#!csharp\n//| skip: true\n0\n#!csharp\n\"new\"");
        await _preview.ShowsAsync("a.html", ">new<");
        await EndAsync("runs from cell 3 of 3");

        var export = await _preview.CommandAsync("export", "--to", "markdown", "-o", "out", "a.dib");
        Assert.Equal((0, ""), (export.ExitCode, export.Error));
        Assert.Contains("new", File.ReadAllText(_preview.PathOf("out/a.md")).Split("\"new\"")[1]);
        Assert.Equal("1", Ran);
        await _preview.CommandAsync("run", "a.dib");
        Assert.Equal("11", Ran);
    }

    [Fact]
    public async Task What_another_command_ran_need_not_run_again()
    {
        await _preview.With("a.dib", "#!csharp\n//| skip: true\n0\n" + First + "#!csharp\n\"shown\"").CommandAsync("run", "a.dib");
        await _preview.StartAsync("a.dib");
        await _preview.ShowsAsync("a.html", ">shown<");
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal("1", Ran);
    }

    [Fact]
    public async Task A_changed_input_runs_the_cell_that_reads_it_and_those_after_it()
    {
        const string Reader = "#!csharp\n//| input: data.txt\nSystem.IO.File.ReadAllText(\"data.txt\")";
        await _preview.With("data.txt", "old").With("a.dib", First + Reader).StartAsync("a.dib");
        await _preview.ShowsAsync("a.html", ">old<");
        await _preview.PrintsAsync("a.dib: succeeded");
        // What changes in the moment in which the run ends has to be changed again.
        await Waiting.UntilAsync(
            async () =>
            {
                _preview.With("data.txt", "newer");
                await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
                return (await _preview.GetAsync("a.html")).Contains(">newer<", StringComparison.Ordinal);
            },
            () => "The cell did not run again.");
        Assert.Equal("1", Ran);
    }

    [Fact]
    public async Task A_notebook_that_writes_its_own_input_comes_to_an_end()
    {
        await _preview.With("data.txt", "").With("a.dib", "#!csharp\n//| input: data.txt\nSystem.IO.File.AppendAllText(\"data.txt\", \"1\");").StartAsync("a.dib");
        await _preview.PrintsAsync("an input of cell 1 changed during the run");
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.Equal("1", File.ReadAllText(_preview.PathOf("data.txt")));
    }

    [Fact]
    public async Task A_notebook_of_Jupyter_is_followed_too()
    {
        await _preview.With("a.ipynb", Jupyter("var x = 1;", "x + 1")).StartAsync("a.ipynb");
        await _preview.PrintsAsync("a.ipynb: succeeded");
        _preview.With("a.ipynb", Jupyter("var x = 1;", "$\"twice {x * 2}\""));
        await _preview.ShowsAsync("a.html", "twice 2");
        Assert.Contains("runs from cell 2", _preview.Output);
    }

    [Fact]
    public async Task A_notebook_that_is_deleted_and_made_anew_is_followed_again()
    {
        await _preview.With("a.dib", First + "#!csharp\n\"old\"").StartAsync("a.dib");
        await _preview.ShowsAsync("a.html", ">old<");
        File.Delete(_preview.PathOf("a.dib"));
        await _preview.PrintsAsync("there is no such file");
        Assert.Contains(">old<", await _preview.GetAsync("a.html"));
        _preview.With("a.dib", First + "#!csharp\n\"new\"");
        await _preview.ShowsAsync("a.html", ">new<");
        Assert.Equal("1", Ran);
    }

    private string Ran => File.ReadAllText(_preview.PathOf("ran"));

    private async Task EndAsync(string printed)
    {
        await _preview.PrintsAsync(printed);
        await _preview.UntilAsync(() => _preview.Output.TrimEnd().Split('\n')[^1].Contains("succeeded", StringComparison.Ordinal));
        Assert.Equal(0, await _preview.SignalAsync("TERM"));
    }

    private static string Jupyter(params string[] cells)
    {
        var json = cells.Select(c => $$"""{"cell_type":"code","execution_count":null,"metadata":{},"outputs":[],"source":{{JsonSerializer.Serialize(c)}} }""");
        return $$$"""
            {"cells":[{{{string.Join(',', json)}}}],
            "metadata":{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"},"language_info":{"name":"C#"}},"nbformat":4,"nbformat_minor":5}
            """;
    }
}
