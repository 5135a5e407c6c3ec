using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Tests.Cli;

/// <summary>What a reader sees on a terminal: a pseudo-terminal of the system, with nobody at its keyboard.</summary>
public sealed partial class TerminalTests : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new();
    private string? _noColor;

    [Fact]
    public async Task A_bar_shows_the_cell_that_runs_and_how_far_its_experiment_is()
    {
        SkipElsewhere();
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

    [Fact]
    public async Task What_the_cell_prints_is_below_the_bar_while_it_runs_and_long_lines_stay_one_line()
    {
        SkipElsewhere();
        _asynclab.With("notebooks/a.dib", """
            #!csharp
            Console.WriteLine("\u001b[31mseen\u001b[2J while it runs");
            Console.WriteLine(new string('x', 5000));
            System.Threading.Thread.Sleep(1000);
            """);
        var screen = await RunOnTerminalAsync("run");
        Assert.Matches(@"a\.dib: cell 1 of 1[^\n]*\n[^\n]*  seen while it runs", screen);
        Assert.Matches(@"[^x]x{40,80}…", screen);
        Assert.DoesNotMatch("x{81}", screen);
        Assert.DoesNotContain("seen", screen[screen.LastIndexOf("a.dib: succeeded in", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task The_time_that_the_last_run_took_is_expected_and_without_a_change_there_is_one_line()
    {
        SkipElsewhere();
        _asynclab.With("notebooks/a.dib", "#!csharp\nSystem.Threading.Thread.Sleep(1200);");
        await RunOnTerminalAsync("run");
        Assert.Matches(@"0:0\d of about 0:\d\d", await RunOnTerminalAsync("run --force"));
        var again = await RunOnTerminalAsync("run");
        Assert.Matches(@"^\W*\[1/1\] a\.dib: unchanged since \d{4}-\d\d-\d\d \d\d:\d\d\r?\n[^\n]*a\.html\r?\n$", again);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("1", false)]
    public async Task Colours_are_left_out_for_who_wants_none(string? noColor, bool coloured)
    {
        SkipElsewhere();
        _asynclab.With("notebooks/a.dib", "#!csharp\n1");
        _noColor = noColor;
        Assert.Equal(coloured, Colours().IsMatch((await RawOnTerminalAsync("run")).Output));
    }

    public void Dispose() => _asynclab.Dispose();

    private static void SkipElsewhere() => Assert.SkipWhen(!OperatingSystem.IsLinux(), "The pseudo-terminal of this test is opened by Linux's script(1).");

    private async Task<string> RunOnTerminalAsync(string arguments)
    {
        var result = await RawOnTerminalAsync(arguments);
        Assert.Equal(0, result.ExitCode);
        return ControlSequences().Replace(result.Output, "");
    }

    private async Task<CommandResult> RawOnTerminalAsync(string arguments)
    {
        var command = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll")}' {arguments}";
        using var process = Process.Start(new ProcessStartInfo("script", ["-qec", command, "/dev/null"])
        {
            WorkingDirectory = Path.GetDirectoryName(_asynclab.PathOf("x"))!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A build server would get plain lines.
            Environment = { ["TERM"] = "xterm-256color", ["CI"] = null, ["GITHUB_ACTIONS"] = null, ["NO_COLOR"] = _noColor },
        })!;
        return await AsyncLabProcess.EndAsync(process);
    }

    [GeneratedRegex(@"\u001b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex ControlSequences();

    // Foreground and background, of any kind.
    [GeneratedRegex(@"\u001b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;]*m")]
    private static partial Regex Colours();
}
