using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Tests.Execution;

namespace AsyncLab.Notebooks.Tests.Cli;

[Trait("Category", "Slow")]
public sealed partial class RunTests : IDisposable
{
    private const string Endless = """
        #!csharp
        var child = System.Diagnostics.Process.Start("sleep", "300");
        Console.WriteLine("started");
        #!csharp
        System.IO.File.WriteAllText("../ids", Environment.ProcessId + " " + child.Id);
        System.Threading.Thread.Sleep(300_000);
        """;


    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task Notebooks_run_and_become_pages_and_the_last_line_is_the_page_to_open()
    {
        _asynclab.With("notebooks/setup.dib", "#!csharp\nvar answer = 42;")
            .With("notebooks/02-b.dib", "#!markdown\n# Second\n#!csharp\n1 + 1")
            .With("notebooks/01-a.dib", "#!markdown\n# First\n#!csharp\n#!import setup.dib\n#!csharp\nConsole.WriteLine($\"it is {answer}\");")
            .With("notebooks/deeper/ignored.dib", "#!csharp\nthrow new Exception();");
        var result = await _asynclab.RunAsync("run");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(_asynclab.PathOf("book/index.html"), result.LastLine);
        Assert.Contains("[1/2] 01-a.dib: cell 3 of 3", result.Output);
        Assert.Contains("it is 42", File.ReadAllText(_asynclab.PathOf("book/01-a.html")));
        Assert.Contains("Second", File.ReadAllText(_asynclab.PathOf("book/01-a.html")));
        Assert.False(File.Exists(_asynclab.PathOf("book/setup.html")));
    }

    [Fact]
    public async Task After_a_failing_cell_the_next_notebook_runs_and_the_failure_is_told()
    {
        _asynclab.With("a.dib", "#!csharp\nConsole.WriteLine(\"so far\");\nthrow new Exception(\"no luck\");\n#!csharp\nConsole.WriteLine(\"never\");")
            .With("b.dib", "#!csharp\n1");
        var result = await _asynclab.RunAsync("run", "a.dib", "b.dib", "--output", "out");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"(?s)failed in cell 1.*so far.*no luck.*\[2/2\] b\.dib: succeeded", result.Output);
        Assert.DoesNotContain("never\n", result.Output);
        Assert.Equal(_asynclab.PathOf("out/index.html"), result.LastLine);
        Assert.Contains("failed in <a href=\"#cell-1\">", File.ReadAllText(_asynclab.PathOf("out/a.html")));
    }

    [Fact]
    public async Task A_single_notebook_leads_to_its_own_page()
    {
        var result = await _asynclab.With("a.dib", "#!csharp\n1").RunAsync("run", "*.dib");
        Assert.Equal(_asynclab.PathOf("book/a.html"), result.LastLine);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_all_processes_and_keeps_what_was_shown(string signal)
    {
        var result = await InterruptAsync(signal);
        Assert.Equal(130, result.ExitCode);
        var page = File.ReadAllText(_asynclab.PathOf("book/endless.html"));
        Assert.Contains("started", page);
        Assert.Contains("was stopped while <a href=\"#cell-2\">", page);
    }

    [Fact]
    public async Task A_signal_does_not_replace_the_page_of_an_earlier_complete_run()
    {
        _asynclab.With("book/endless.html", "complete");
        await InterruptAsync("INT");
        Assert.Equal("complete", File.ReadAllText(_asynclab.PathOf("book/endless.html")));
    }

    private async Task<CommandResult> InterruptAsync(string signal)
    {
        StartedProcess.SkipWhereItIgnores(signal);
        using var process = _asynclab.With("notebooks/endless.dib", Endless).Start("run");
        var ids = _asynclab.PathOf("ids");
        await AsyncLabProcess.UntilAsync(process, () => File.Exists(ids) && Numbers().IsMatch(File.ReadAllText(ids)));
        Process.Start("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        var result = await AsyncLabProcess.EndAsync(process);
        foreach (Match id in Number().Matches(File.ReadAllText(ids)))
            await Waiting.UntilAsync(() => !StartedProcess.IsAlive(int.Parse(id.Value, CultureInfo.InvariantCulture)), "A process is left.", seconds: 2);
        return result;
    }

    public void Dispose() => _asynclab.Dispose();

    [GeneratedRegex(@"^\d+ \d+$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
