using System.Diagnostics;
using System.Globalization;

namespace AsyncLab.Notebooks.Tests.Cli;

[Trait("Category", "Slow")]
public sealed class NextNotebookTests : IDisposable
{
    private const string SaysWhenItStarted =
        "#!csharp\nFile.WriteAllText(\"started\", System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime().ToString(\"O\"));";

    private readonly AsyncLabProcess _asynclab = new();

    public void Dispose() => _asynclab.Dispose();

    [Fact]
    public async Task The_process_of_the_next_notebook_starts_while_the_one_before_runs()
    {
        var result = await _asynclab.With("a.dib", "#!csharp\n1\n#!csharp\nawait Task.Delay(1500);\nFile.WriteAllText(\"ended\", DateTime.UtcNow.ToString(\"O\"));")
            .With("b.dib", SaysWhenItStarted).RunAsync("run", "a.dib", "b.dib");
        Assert.Equal(0, result.ExitCode);
        Assert.True(TimeIn("started") < TimeIn("ended"));
    }

    [Fact]
    public async Task A_notebook_that_is_edited_while_the_one_before_runs_runs_as_it_is_then()
    {
        var result = await _asynclab.With("a.dib", "#!csharp\n1\n#!csharp\nawait Task.Delay(1000);\nFile.WriteAllText(\"b.dib\", \"#!csharp\\nConsole.WriteLine(\\\"as edited\\\");\");")
            .With("b.dib", "#!csharp\nConsole.WriteLine(\"as it was\");").RunAsync("run", "a.dib", "b.dib");
        Assert.Equal(0, result.ExitCode);
        var page = File.ReadAllText(_asynclab.PathOf("book/b.html"));
        Assert.Contains("as edited", page);
        Assert.DoesNotContain("as it was", page);
    }

    [Fact]
    public async Task A_process_that_started_ahead_is_gone_when_the_run_is_stopped()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Its processes are found in /proc.");
        using var process = _asynclab.With("a.dib", "#!csharp\n1\n#!csharp\nawait Task.Delay(300_000);").With("b.dib", "#!csharp\n1").Start("run", "a.dib", "b.dib");
        await AsyncLabProcess.UntilAsync(process, () => HostsOf("b.dib") == 1);
        Process.Start("kill", ["-s", "TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        Assert.Equal(130, (await AsyncLabProcess.EndAsync(process)).ExitCode);
        await Waiting.UntilAsync(() => HostsOf("b.dib") == 0 && HostsOf("a.dib") == 0);
    }

    private DateTime TimeIn(string file) => DateTime.Parse(File.ReadAllText(_asynclab.PathOf(file)), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private int HostsOf(string notebook) => Directory.EnumerateDirectories("/proc").Count(p => CommandLine(p).Contains($"\0host\0{_asynclab.PathOf(notebook)}\0", StringComparison.Ordinal));

    // A process may be gone before it is looked at.
    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
