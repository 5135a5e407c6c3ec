namespace AsyncLab.Notebooks.Tests.Cli;

[Trait("Category", "Slow")]
public sealed class RunAgainTests : IDisposable
{
    // Each run leaves a mark.
    private const string Counting = "#!markdown\n\n# Title\n\nWords.\n\n#!csharp\n\nFile.AppendAllText(\"ran\", \"x\");\nConsole.WriteLine(\"it ran\");\n";

    private readonly AsyncLabProcess _asynclab = new();

    public void Dispose() => _asynclab.Dispose();

    [Fact]
    public async Task A_notebook_that_did_not_change_is_not_run_and_its_page_is_not_written()
    {
        With(Counting);
        await RunAsync();
        var written = File.GetLastWriteTimeUtc(_asynclab.PathOf("book/a.html"));
        var again = await RunAsync();
        Assert.Contains("[1/1] a.dib: unchanged since 2", again.Output);
        Assert.Equal(_asynclab.PathOf("book/a.html"), again.LastLine);
        Assert.Equal((1, written), (Runs, File.GetLastWriteTimeUtc(_asynclab.PathOf("book/a.html"))));
    }

    [Fact]
    public async Task It_is_run_when_that_is_asked_for_when_its_code_changes_and_when_its_variables_do()
    {
        With(Counting);
        await RunAsync();
        Assert.Contains("expected to take ", (await RunAsync("--force")).Output);
        Assert.Equal(2, Runs);
        await RunAsync("--quick");
        Assert.Equal(3, Runs);
        With(Counting.Replace("it ran", "it runs"));
        await RunAsync("--quick");
        Assert.Equal(4, Runs);
        Assert.Contains("it runs", Page);
    }

    [Fact]
    public async Task Edited_prose_makes_the_page_anew_from_what_the_cells_showed()
    {
        With(Counting);
        await RunAsync();
        With(Counting.Replace("Words.", "Other words."));
        Assert.Contains("unchanged", (await RunAsync()).Output);
        Assert.Equal(1, Runs);
        Assert.Contains("Other words.", Page);
        Assert.Contains("<pre class=\"console\">it ran</pre>", Page);
    }

    [Fact]
    public async Task A_notebook_that_failed_is_run_again()
    {
        With(Counting.Replace("Console", "if (!File.Exists(\"there\")) throw new Exception(\"not there\");\nConsole"));
        Assert.Equal(1, (await RunAsync(exitCode: 1)).ExitCode);
        _asynclab.With("notebooks/there", "");
        Assert.Contains("succeeded", (await RunAsync()).Output);
        Assert.Equal(2, Runs);
        Assert.DoesNotContain("not there", Page.Split("</code>")[1]);
    }

    [Fact]
    public async Task What_reads_results_of_others_is_run_after_them_and_only_after_them()
    {
        _asynclab.With("notebooks/1.dib", "#!csharp\n\nvar folder = Environment.GetEnvironmentVariable(\"ASYNCLAB_RESULTS\");\nDirectory.CreateDirectory(folder);\nFile.WriteAllText(folder + \"/x.json\", \"one\");")
            .With("notebooks/2.dib", "#!csharp\n\n//| input: $ASYNCLAB_RESULTS\nFile.ReadAllText(Environment.GetEnvironmentVariable(\"ASYNCLAB_RESULTS\") + \"/x.json\")");
        await RunAsync();
        Assert.Equal(2, (await RunAsync()).Output.Split("unchanged").Length - 1);
        File.WriteAllText(_asynclab.PathOf("notebooks/1.dib"), File.ReadAllText(_asynclab.PathOf("notebooks/1.dib")).Replace("\"one\"", "\"two\""));
        Assert.DoesNotContain("unchanged", (await RunAsync()).Output);
        Assert.Contains(">two<", File.ReadAllText(_asynclab.PathOf("book/2.html")));
    }

    [Fact]
    public async Task A_title_that_changed_is_in_the_navigation_of_the_others_and_a_page_that_was_deleted_comes_back()
    {
        With(Counting);
        _asynclab.With("notebooks/b.dib", Counting.Replace("Title", "Second"));
        await RunAsync();
        _asynclab.With("notebooks/b.dib", Counting.Replace("Title", "Renamed"));
        await RunAsync();
        Assert.Contains("Renamed", Page);
        foreach (var file in (string[])["a.html", "index.html", "assets/book.json"])
        {
            File.Delete(_asynclab.PathOf("book/" + file));
            await RunAsync();
            Assert.True(File.Exists(_asynclab.PathOf("book/" + file)), file);
        }

        Assert.Equal(2, Runs);
        Assert.Contains("Renamed", File.ReadAllText(_asynclab.PathOf("book/index.html")));
    }

    [Fact]
    public async Task An_input_without_a_path_is_an_error_before_anything_runs()
    {
        _asynclab.With("notebooks/b.dib", "#!csharp\n\n//| input:\n1");
        With(Counting);
        var result = await RunAsync(exitCode: 3);
        Assert.Contains("b.dib:3: expected a file or a folder", result.Error);
        Assert.Equal(0, Runs);
    }

    [Fact]
    public async Task A_runner_that_is_killed_leaves_the_old_page_and_the_cells_that_ended_and_can_run_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signal.");
        With(Counting);
        await RunAsync();
        var page = Page;
        With("#!csharp\n\nConsole.WriteLine(\"first of two\");\n\n#!csharp\n\nFile.WriteAllText(\"../waits\", \"\");\nSystem.Threading.Thread.Sleep(File.Exists(\"../go\") ? 0 : 300_000);");
        using (var process = _asynclab.Start("run"))
        {
            await AsyncLabProcess.UntilAsync(process, () => File.Exists(_asynclab.PathOf("waits")));
            process.Kill();
            await AsyncLabProcess.EndAsync(process);
        }

        Assert.Equal(page, Page);
        Assert.Contains("first of two", File.ReadAllText(_asynclab.PathOf("book/.runs/a.jsonl.part")));
        _asynclab.With("go", "");
        Assert.Contains("succeeded", (await RunAsync()).Output);
        Assert.Contains("first of two", Page);
        Assert.False(File.Exists(_asynclab.PathOf("book/.runs/a.jsonl.part")));
    }

    private int Runs => File.Exists(_asynclab.PathOf("notebooks/ran")) ? File.ReadAllText(_asynclab.PathOf("notebooks/ran")).Length : 0;

    private string Page => File.ReadAllText(_asynclab.PathOf("book/a.html"));

    private void With(string notebook) => _asynclab.With("notebooks/a.dib", notebook);

    private async Task<CommandResult> RunAsync(string? option = null, int exitCode = 0)
    {
        var result = await _asynclab.RunAsync(option is null ? ["run"] : ["run", option]);
        Assert.True(exitCode == result.ExitCode, result.Output + result.Error);
        return result;
    }
}
