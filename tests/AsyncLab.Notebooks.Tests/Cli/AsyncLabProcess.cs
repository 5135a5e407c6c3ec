using System.Diagnostics;

namespace AsyncLab.Notebooks.Tests.Cli;

/// <summary>The built command in a folder of its own, started as a user would start it.</summary>
internal sealed class AsyncLabProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-cli-");

    /// <summary>Variables of the environment that the command sees otherwise than this process.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>A program, with its first arguments, that starts the command in circumstances of its own.</summary>
    public string[] Under { get; set; } = [];

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    public AsyncLabProcess With(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    public async Task<CommandResult> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await EndAsync(process);
    }

    public Process Start(params string[] arguments)
    {
        string[] command = [.. Under, "dotnet", Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll"), .. arguments];
        var info = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables)
            info.Environment[name] = value;
        return Process.Start(info)!;
    }

    /// <summary>Waits until a command that was started has come so far that something is so.</summary>
    public static Task UntilAsync(Process process, Func<bool> isSo) => Waiting.UntilAsync(() =>
    {
        var comesSoFar = isSo();
        Assert.True(comesSoFar || !process.HasExited, "The command has ended before it came so far.");
        return comesSoFar;
    }, "The command does not come so far.");

    public static async Task<CommandResult> EndAsync(Process process)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await error);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>How a command ended and what it wrote.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public string LastLine => Output.TrimEnd().Split('\n')[^1].TrimEnd();
}
