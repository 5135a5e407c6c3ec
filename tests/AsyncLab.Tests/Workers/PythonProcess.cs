using System.Diagnostics;
using System.Text.Json;

namespace AsyncLab.Tests.Workers;

/// <summary>A worker of CPython that is asked in JSON, also for what the library does not ask yet.</summary>
internal sealed class PythonProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    /// <summary>Starts it and asks.</summary>
    /// <param name="request">The line that it is sent.</param>
    /// <param name="folder">Where it puts temporary files, if not where the system says.</param>
    /// <param name="info">How to start it, if not as the library does.</param>
    public PythonProcess(string request, string? folder = null, ProcessStartInfo? info = null)
    {
        info ??= Info();
        info.Environment["TMPDIR"] = folder ?? Path.GetTempPath();
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        Process = Process.Start(info)!;
        (_output, _errors) = (Process.StandardOutput.ReadToEndAsync(), Process.StandardError.ReadToEndAsync());
        Process.StandardInput.WriteLine(request);
        Process.StandardInput.Flush();
    }

    public Process Process { get; }

    /// <summary>What it prints, what it complains about, and its exit code.</summary>
    public async Task<(string Output, string Errors, int ExitCode)> EndAsync()
    {
        await Process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return (await _output, await _errors, Process.ExitCode);
    }

    /// <summary>The reading that it prints.</summary>
    public static async Task<JsonElement> AskAsync(string request, ProcessStartInfo? info = null)
    {
        using var worker = new PythonProcess(request, info: info);
        var (output, errors, exitCode) = await worker.EndAsync();
        Assert.True(exitCode == 0, errors);
        return JsonDocument.Parse(output).RootElement;
    }

    /// <summary>How to start it; a test that needs it is skipped by name where it is missing.</summary>
    public static ProcessStartInfo Info()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        return Runtime.CPython.Worker();
    }

    /// <summary>Waits until none of these processes is there any more.</summary>
    public static Task GoneAsync(IReadOnlyList<int> processes) =>
        Waiting.UntilAsync(() => !processes.Any(Descendants.IsRunning), "A process is still there.", seconds: 10);

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }
}
