using System.Diagnostics;

namespace AsyncLab.Jupyter.Tests;

/// <summary>Jupyter's own programs, as Debian packages them, in a folder of their own where this kernel is installed.</summary>
internal sealed class Jupyter : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-jupyter-");

    /// <summary>Variables of the environment that the programs see otherwise than this process.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    /// <summary>A jupyter in which the kernel is installed; a test is skipped where there is none.</summary>
    /// <param name="modules">What a test needs of Python.</param>
    public static async Task<Jupyter> WithKernelAsync(string modules)
    {
        Assert.SkipUnless(File.Exists(Python), $"No {Python}.");
        var jupyter = new Jupyter();
        var found = await jupyter.RunAsync(Python, "-c", $"import {modules}");
        Assert.SkipUnless(found.ExitCode == 0, $"No {modules}: apt-get install python3-jupyter-client python3-nbclient python3-jupyter-kernel-test.");
        var installed = await jupyter.AsyncLabAsync("kernel", "install");
        Assert.True(installed.ExitCode == 0, installed.Error);
        return jupyter;
    }

    public Task<Ended> AsyncLabAsync(params string[] arguments) =>
        RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll"), .. arguments]);

    public Task<Ended> PythonAsync(string fixture, params string[] arguments) => RunAsync(Python, [PathOfFixture(fixture), .. arguments]);

    public static string PathOfFixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Ended> RunAsync(string program, params string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["JUPYTER_DATA_DIR"] = PathOf("data"), ["JUPYTER_RUNTIME_DIR"] = PathOf("runtime"), ["JUPYTER_PATH"] = "" },
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await error);
    }
}

/// <summary>How a program ended and what it wrote.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error);
