using System.Net;
using System.Net.Sockets;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Preview;

[Trait("Category", "Slow")]
public sealed class PreviewTests : IDisposable
{
    private readonly PreviewProcess _preview = new();

    public void Dispose() => _preview.Dispose();

    [Fact]
    public async Task A_notebook_that_has_not_run_runs_and_one_that_has_shows_its_last_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        _preview.With("notebooks/1.dib", "#!markdown\n# First\n" + Counting("ran-1")).With("notebooks/2.dib", "#!markdown\n# Second\n" + Counting("ran-2"));
        await _preview.StartAsync();
        await _preview.PrintsAsync("2.dib: succeeded");
        Assert.Equal(0, await _preview.SignalAsync("TERM"));

        File.Delete(_preview.PathOf("book/1.html"));
        await _preview.With("notebooks/2.dib", "#!markdown\n# Third\n" + Counting("ran-2")).StartAsync();
        await _preview.ShowsAsync("1.html", "ran-1 is here");
        Assert.Contains("<h1>Third</h1>", await _preview.GetAsync("2.html"));
        Assert.Equal(("1", "1"), (File.ReadAllText(_preview.PathOf("notebooks/ran-1")), File.ReadAllText(_preview.PathOf("notebooks/ran-2"))));
    }

    [Fact]
    public async Task Two_quick_edits_end_with_the_last_one()
    {
        await _preview.With("a.dib", "#!csharp\n\"first\"").StartAsync("a.dib");
        await _preview.ShowsAsync("a.html", ">first<");
        _preview.With("a.dib", "#!csharp\n\"second\"");
        await Task.Delay(30, TestContext.Current.CancellationToken);
        _preview.With("a.dib", "#!csharp\n\"third\"");
        await _preview.ShowsAsync("a.html", ">third<");
        await _preview.PrintsAsync("a.dib: succeeded");
        Assert.DoesNotContain("second", await _preview.GetAsync("a.html"));
    }

    [Fact]
    public async Task A_cell_that_would_never_end_is_ended_when_it_is_changed()
    {
        await _preview.With("a.dib", "#!csharp\n1\n#!csharp\nSystem.Threading.Thread.Sleep(-1);").StartAsync("a.dib");
        await _preview.ShowsAsync("a.html", "Sleep");
        await _preview.PrintsAsync("runs from cell 1");
        _preview.With("a.dib", "#!csharp\n1\n#!csharp\n\"over\"");
        await _preview.ShowsAsync("a.html", ">over<");
    }

    [Fact]
    public async Task A_cell_that_runs_goes_on_while_a_later_one_is_changed()
    {
        const string First = "#!csharp\nSystem.IO.File.AppendAllText(\"ran\", \"1\");\nwhile (!System.IO.File.Exists(\"go\")) System.Threading.Thread.Sleep(20);\n";
        await _preview.With("a.dib", First + "#!csharp\n\"old\"").StartAsync("a.dib");
        await _preview.UntilAsync(() => File.Exists(_preview.PathOf("ran")));
        _preview.With("a.dib", First + "#!csharp\n\"new\"");
        await _preview.ShowsAsync("a.html", "new");
        await Task.Delay(TimeSpan.FromSeconds(6), TestContext.Current.CancellationToken);
        _preview.With("go", "");
        await _preview.ShowsAsync("a.html", ">new<");
        Assert.Equal("1", File.ReadAllText(_preview.PathOf("ran")));
    }

    [Fact]
    public async Task A_cell_that_has_ended_is_shown_while_the_next_one_runs()
    {
        await _preview.With("a.dib", "#!csharp\n\"early\"\n#!csharp\nSystem.Threading.Thread.Sleep(-1);").StartAsync("a.dib");
        await _preview.ShowsAsync("a.html", ">early<");
    }

    [Fact]
    public async Task Fresh_runs_all_cells_again()
    {
        await _preview.With("a.dib", Counting("ran") + "\n#!csharp\n\"old\"").StartAsync("a.dib", "--fresh");
        await _preview.ShowsAsync("a.html", ">old<");
        _preview.With("a.dib", Counting("ran") + "\n#!csharp\n\"new\"");
        await _preview.ShowsAsync("a.html", ">new<");
        Assert.Equal("11", File.ReadAllText(_preview.PathOf("ran")));
    }

    [Fact]
    public async Task Without_running_only_words_follow_the_file()
    {
        await _preview.With("a.dib", "#!markdown\n# One\n" + Counting("ran")).StartAsync("a.dib", "--no-run");
        Assert.Contains("Has not run", await _preview.ShowsAsync("a.html", "<h1>One</h1>"));
        _preview.With("a.dib", "#!markdown\n# Two\n" + Counting("ran"));
        await _preview.ShowsAsync("a.html", "<h1>Two</h1>");
        Assert.False(File.Exists(_preview.PathOf("ran")));
    }

    [Fact]
    public async Task A_file_that_is_imported_is_followed_too()
    {
        await _preview.With("setup.cs", "var x = \"old\";").With("a.dib", "#!csharp\n#!import setup.cs\n#!csharp\nx").StartAsync("a.dib");
        await _preview.ShowsAsync("a.html", ">old<");
        _preview.With("setup.cs", "var x = \"new\";");
        await _preview.ShowsAsync("a.html", ">new<");
    }

    [Fact]
    public async Task A_failing_cell_is_told_in_the_terminal_with_its_line()
    {
        await _preview.With("a.dib", "#!csharp\n1\n#!csharp\nint x = ;").StartAsync("a.dib");
        await _preview.PrintsAsync("a.dib: failed in cell 2");
        await _preview.PrintsAsync("a.dib:4:9: error CS1525");
    }

    [Theory]
    [InlineData("Port {0} cannot be opened", "a.dib", "--port", "{0}")]
    [InlineData("'70000' is not a port", "a.dib", "--port", "70000")]
    [InlineData("There is no file or folder 'b.dib'", "b.dib")]
    public async Task Wrong_use_ends_with_2_and_one_line_that_says_what_to_do(string message, params string[] arguments)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var asynclab = new AsyncLabProcess();
        var result = await asynclab.With("a.dib", "#!csharp\n1").RunAsync(["preview", .. arguments.Select(a => string.Format(null, a, port))]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(string.Format(null, message, port), result.Error);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    private static string Counting(string file) => $"#!csharp\nSystem.IO.File.AppendAllText(\"{file}\", \"1\");\nConsole.WriteLine(\"{file} \" + \"is here\");";
}
