using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Tests.Cli;

public sealed partial class HelpTests : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new();

    [Theory]
    [InlineData("run", "130 ")]
    [InlineData("preview", "3 ")]
    [InlineData("check", "130 ")]
    [InlineData("new", "2 ")]
    [InlineData("verdicts", "2 ")]
    [InlineData("completion", "2 ")]
    public async Task The_help_of_a_command_has_examples_and_exit_codes(string command, string lastCode)
    {
        var help = await _asynclab.RunAsync(command, "--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("Examples:", help.Output);
        Assert.Contains($"asynclab {command}", help.Output);
        Assert.Contains("Exit codes:", help.Output);
        Assert.Contains($"\n    {lastCode}", help.Output);
    }

    [Fact]
    public async Task The_help_names_every_command_and_no_inner_one()
    {
        var help = await _asynclab.RunAsync("--help");
        Assert.All(["run", "preview", "check", "new", "verdicts", "completion"], name => Assert.Matches($@"(?m)^  {name} ", help.Output));
        Assert.DoesNotMatch(@"(?m)^  host ", help.Output);
        Assert.DoesNotContain("Exit codes:", help.Output);
        Assert.Contains("NO_COLOR", help.Output);
    }

    [Fact]
    public async Task The_help_of_check_names_every_rule()
    {
        var help = await _asynclab.RunAsync("check", "--help");
        Assert.All(AsyncLab.Notebooks.Checks.NotebookChecker.RuleNames, rule => Assert.Matches($@"(?m)^ +{rule.Name} +{Regex.Escape(rule.Summary)}", help.Output));
    }

    [Fact]
    public async Task The_version_is_a_number()
    {
        var version = await _asynclab.RunAsync("--version");
        Assert.Equal((0, ""), (version.ExitCode, version.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+", version.Output);
    }

    [Theory, Trait("Category", "Slow")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NO_COLOR_turns_colours_off(bool noColor)
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux(), "The pseudo-terminal of this test is opened by Linux's script(1).");
        _asynclab.With("notebooks/a.dib", "#!csharp\nvar x = 1;");
        var command = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll")}' run";
        var start = new System.Diagnostics.ProcessStartInfo("script", ["-qec", command, "/dev/null"])
        {
            WorkingDirectory = _asynclab.PathOf(""),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TERM"] = "xterm-256color", ["CI"] = null, ["GITHUB_ACTIONS"] = null, ["NO_COLOR"] = noColor ? "1" : null },
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        var result = await AsyncLabProcess.EndAsync(process);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(!noColor, Colour().IsMatch(result.Output));
    }

    public void Dispose() => _asynclab.Dispose();

    // Sets the colour of what is in front; bold and the like are no colours.
    [GeneratedRegex(@"\u001b\[(\d+;)*(3[0-8]|9[0-7])[;m]")]
    private static partial Regex Colour();
}
