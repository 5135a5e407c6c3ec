using System.Diagnostics;

namespace AsyncLab.Notebooks.Tests.Cli;

/// <summary>The scripts in the shells they are for; the command itself answers what can follow.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new AsyncLabProcess()
        .With("notebooks/01-a.dib", "").With("notebooks/02 b.dib", "").With("notebooks/data.csv", "").With("note.ipynb", "").With("$(touch bad).dib", "");

    [Theory]
    [InlineData("asynclab ", "check")]
    [InlineData("asynclab che", "check")]
    [InlineData("asynclab check --for", "--format")]
    [InlineData("asynclab check --format ", "github")]
    [InlineData("asynclab check --ignore alt", "alt-text")]
    [InlineData("asynclab completion f", "fish")]
    [InlineData("asynclab run no", "note.ipynb")]
    [InlineData("asynclab run notebooks/0", "notebooks/01-a.dib")]
    [InlineData("/some/where/asynclab ru", "run")]
    public async Task The_command_says_what_can_follow(string line, string suggestion)
    {
        var result = await _asynclab.RunAsync($"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(suggestion, result.Output.Split('\n', StringSplitOptions.TrimEntries));
        Assert.DoesNotContain("data.csv", result.Output);
        Assert.DoesNotContain("\nhost", result.Output);
    }

    [Theory]
    [InlineData("asynclab che", "check")]
    [InlineData("asynclab check --form", "--format")]
    [InlineData("asynclab run note", "note.ipynb,notebooks/")]
    [InlineData("asynclab run notebooks/", "notebooks/01-a.dib,notebooks/02 b.dib")]
    [InlineData("asynclab run $", "$(touch bad).dib")]
    [InlineData("asynclab zzz", "")]
    public async Task Bash_completes_a_word_and_runs_nothing_of_a_name(string line, string words)
    {
        var script = """
            source ./completion
            COMP_LINE="$1" COMP_POINT=${#1} COMP_WORDS=($1) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _asynclab
            (IFS=,; echo "${COMPREPLY[*]}")
            """;
        Assert.Equal(words, (await InShellAsync("bash", ["--norc", "-c", script, "bash", line])).TrimEnd());
        Assert.False(File.Exists(_asynclab.PathOf("bad")));
    }

    [Fact]
    public async Task The_key_Tab_completes_in_a_bash_on_a_terminal()
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux(), "The pseudo-terminal of this test is opened by Linux's script(1).");
        var typed = "source ./completion\nasynclab completion fi\t > found\nasynclab run notebooks/02\t; exit\n";
        await InShellAsync("script", ["-qec", "bash --norc -i", "/dev/null"], typed);
        Assert.StartsWith("# fish:", File.ReadAllText(_asynclab.PathOf("found")));
        Assert.True(File.Exists(_asynclab.PathOf("book/02 b.html")));
    }

    [Theory]
    [InlineData("asynclab che", "check")]
    [InlineData("asynclab run notebooks/02", "notebooks/02\\ b.dib")]
    public async Task The_key_Tab_completes_in_zsh(string line, string word)
    {
        SkipWithout("zsh");
        var script = """
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell "autoload -Uz compinit; compinit -u -D; source ./completion; PS1=; bindkey '^X' kill-whole-line; function show { print -r -- \$BUFFER > found; zle kill-whole-line }; zle -N show; bindkey '^T' show"
            sleep 2
            zpty -n -w shell "$1"$'\t'
            sleep 4
            zpty -n -w shell $'\x14'
            sleep 1
            cat found
            """;
        Assert.Equal($"{line[..line.LastIndexOf(' ')]} {word}", (await InShellAsync("zsh", ["-f", "-c", script, "zsh", line])).Trim());
    }

    [Theory]
    [InlineData("asynclab che", "check")]
    [InlineData("asynclab run notebooks/02", "notebooks/02 b.dib")]
    public async Task Fish_completes_a_word(string line, string word)
    {
        SkipWithout("fish");
        Assert.Equal(word, (await InShellAsync("fish", ["--no-config", "-c", "source ./completion; complete -C $argv[1]", line])).TrimEnd());
    }

    [Theory]
    [InlineData("bash", "complete -F _asynclab asynclab")]
    [InlineData("zsh", "compdef _asynclab asynclab")]
    [InlineData("fish", "complete -c asynclab")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName asynclab")]
    public async Task Each_shell_has_a_script(string shell, string line)
    {
        var result = await _asynclab.RunAsync("completion", shell);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(line, result.Output);
        Assert.DoesNotContain('\r', result.Output);
    }

    [Fact]
    public async Task Another_shell_is_refused_with_those_that_are_known()
    {
        var result = await _asynclab.RunAsync("completion", "tcsh");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("'tcsh'", result.Error);
    }

    public void Dispose() => _asynclab.Dispose();

    private static void SkipWithout(string program) => Assert.SkipUnless(
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))), $"{program} is not installed.");

    private async Task<string> InShellAsync(string program, string[] arguments, string? input = null)
    {
        var script = await _asynclab.RunAsync("completion", program == "script" ? "bash" : program);
        _asynclab.With("completion", script.Output)
            .With("bin/asynclab", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_asynclab.PathOf("bin/asynclab"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _asynclab.PathOf(""),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = $"{_asynclab.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}", ["TERM"] = "dumb" },
        })!;
        await process.StandardInput.WriteAsync(input);
        if (input is null) process.StandardInput.Close();
        var result = await AsyncLabProcess.EndAsync(process);
        return result.Output;
    }
}
