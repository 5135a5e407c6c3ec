using System.Diagnostics;
using AsyncLab.Notebooks.Tests.Book;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>Processes, the network, a Python that answers: what a run can do without, and what it says.</summary>
[Trait("Category", "Slow")]
public sealed class MissingPartTests : IDisposable
{
    private const string Setup = "#!csharp\n#!import setup.dib\n";
    private const string Measures = "#!csharp\nvar cost = await Experiment.CompareAsync([Model.Sequential, Model.Thread, Python.Sequential], rounds: 3);\ncost\n";

    // Nobody has these numbers: the limit on processes counts all of a user.
    private const int Stranger = 54321;

    private readonly AsyncLabProcess _asynclab = new();

    public MissingPartTests()
    {
        _asynclab.With("setup.dib", File.ReadAllText(Path.Combine(Chapters.Folder, "setup.dib")));
        _asynclab.Variables["ASYNCLAB_QUICK"] = "1";
        _asynclab.Variables["XDG_DATA_HOME"] = _asynclab.PathOf("data");
    }

    [Fact]
    public async Task A_limit_on_processes_that_is_too_low_is_told()
    {
        var result = await RunAsStrangerAsync(30, "#!csharp\n1");

        Assert.Equal((2, "This program may have only 30 processes and threads; a run needs 40. Raise the limit (ulimit -u) and run again."), (result.ExitCode, result.Error.TrimEnd()));
    }

    [Fact]
    public async Task Where_few_threads_are_allowed_fewer_are_measured_and_the_page_says_so()
    {
        var result = await RunAsStrangerAsync(120, Setup + "#!csharp\nawait Experiment.FootprintAsync([Model.Thread.UpTo(1_000, factor: 1_000)])");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Matches(@"\d+ were tried: the system or its container allows \d+ more processes and threads", File.ReadAllText(_asynclab.PathOf("home/book/a.html")));
    }

    [Fact]
    public async Task Without_a_network_a_notebook_measures_and_its_servers_answer()
    {
        _asynclab.With("a.dib", Setup + Measures + "#!csharp\nvar server = await WebServer.StartAsync();\n(await new System.Net.Http.HttpClient().GetStringAsync(server.Page())).Length > 0")
            .Under = Circumstances.WithoutNetwork();
        var result = await _asynclab.RunAsync("run", "a.dib");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    [Fact]
    public async Task Without_a_network_a_package_that_is_not_there_is_told()
    {
        _asynclab.With("a.dib", "#!csharp\n#r \"nuget: AsyncLab.NoSuchPackage, 1.2.3\"").Under = Circumstances.WithoutNetwork();
        var result = await _asynclab.RunAsync("run", "a.dib");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("NU1301", result.Output);
        Assert.DoesNotContain("   at ", result.Output);
    }

    [Fact]
    public async Task Without_a_network_a_diagram_is_shown_as_text_soon()
    {
        _asynclab.Variables["npm_config_cache"] = _asynclab.PathOf("npm");
        _asynclab.With("a.dib", "#!mermaid\nflowchart LR\na --> b\n").Under = Circumstances.WithoutNetwork();
        var clock = Stopwatch.StartNew();
        var result = await _asynclab.RunAsync("run", "a.dib");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("mermaid, which draws it, was not at hand", File.ReadAllText(_asynclab.PathOf("book/a.html")));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 40);
    }

    [Fact]
    public async Task A_python3_that_hangs_is_given_up_and_the_rest_is_measured()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The interpreter is imitated by a shell script.");
        var programs = Path.GetDirectoryName(Program("python3", "#!/bin/sh\nsleep 600 & wait\n"));
        var mark = $"{MarkedRun.Variable}={_asynclab.Variables[MarkedRun.Variable] = Guid.NewGuid().ToString("N")}";
        Program("python", "#!/bin/sh\nexit 1\n");
        _asynclab.Variables["PATH"] = $"{programs}:{Environment.GetEnvironmentVariable("PATH")}";
        var result = await _asynclab.With("a.dib", Setup + Measures).RunAsync("run", "a.dib");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("python3 did not answer within 10 seconds", File.ReadAllText(_asynclab.PathOf("book/a.html")));
        Assert.Empty(new Family(mark).Look());
    }

    public void Dispose() => _asynclab.Dispose();

    private async Task<CommandResult> RunAsStrangerAsync(int limit, string notebook)
    {
        _asynclab.With("a.dib", notebook).With("home/.keep", "").Under = Circumstances.WithLimitOf(Stranger, "nproc", limit);
        foreach (var variable in (string[])["HOME", "TMPDIR", "XDG_DATA_HOME"])
            _asynclab.Variables[variable] = _asynclab.PathOf("home");
        Open(_asynclab.PathOf("."));
        Open(_asynclab.PathOf("home"));
        return await _asynclab.RunAsync("run", "a.dib", "--output", _asynclab.PathOf("home/book"));
    }

    private string Program(string name, string script)
    {
        var path = _asynclab.With($"programs/{name}", script).PathOf($"programs/{name}");
        Open(path);
        return path;
    }

    private static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)0b111_111_111);
    }
}
