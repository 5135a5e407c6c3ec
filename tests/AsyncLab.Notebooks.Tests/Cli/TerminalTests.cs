using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Tests.Cli;

/// <summary>What a reader sees on a terminal: a pseudo-terminal of the system, with nobody at its keyboard.</summary>
public sealed partial class TerminalTests : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task A_bar_shows_the_cell_that_runs_and_how_far_its_experiment_is()
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux(), "The pseudo-terminal of this test is opened by Linux's script(1).");
        _asynclab.With("notebooks/a.dib", """
            #!csharp
            Console.Write("\u001b]9;4;1;42\u001b\\");
            System.Threading.Thread.Sleep(1000);
            """);
        var screen = await RunOnTerminalAsync("run");
        Assert.Contains("a.dib: cell 1 of 1, 42 %", screen);
        Assert.Contains("━", screen);
        Assert.Matches(@"a\.dib: succeeded in", screen);
        Assert.DoesNotContain("]9;4", screen);
    }

    public void Dispose() => _asynclab.Dispose();

    private async Task<string> RunOnTerminalAsync(string arguments)
    {
        var command = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll")}' {arguments}";
        using var process = Process.Start(new ProcessStartInfo("script", ["-qec", command, "/dev/null"])
        {
            WorkingDirectory = Path.GetDirectoryName(_asynclab.PathOf("x"))!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A build server would get plain lines.
            Environment = { ["TERM"] = "xterm-256color", ["CI"] = null, ["GITHUB_ACTIONS"] = null },
        })!;
        var result = await AsyncLabProcess.EndAsync(process);
        Assert.Equal(0, result.ExitCode);
        return ControlSequences().Replace(result.Output, "");
    }

    [GeneratedRegex(@"\u001b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex ControlSequences();
}
