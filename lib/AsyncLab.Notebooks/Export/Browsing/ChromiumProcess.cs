using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;

namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>The browser's process with a profile of its own. Both are gone afterwards.</summary>
/// <remarks>It is driven through pipes: nobody else can connect, and it ends by itself when this process is killed.</remarks>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--no-default-browser-check", "--hide-scrollbars", "--mute-audio",
        "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-sync", "--disable-component-update",
        "--disable-background-networking", "--disable-breakpad", "--disable-crash-reporter", "--force-color-profile=srgb",
        // No name and no address leads anywhere.
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    // Its own streams become the pipes, which it expects as the files 3 and 4.
    private const string WithPipes = "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >&2";

    private const int LongestFolder = 50;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly BrowserProfile _profile = new();
    private readonly Process _process;
    private readonly LastLines _errors = new();

    /// <exception cref="ChromiumException">The program cannot be started.</exception>
    public ChromiumProcess(string program)
    {
        List<string> flags = [.. Flags, $"--user-data-dir={_profile.Folder}"];
        // Chromium refuses to run as root unless it is told so.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) flags.Add("--no-sandbox");
        try
        {
            (_process, Protocol) = OperatingSystem.IsWindows() ? StartOnWindows(program, flags) : StartOnUnix(program, flags);
        }
        catch (Win32Exception e)
        {
            _profile.DeleteAsync().GetAwaiter().GetResult();
            throw new ChromiumException($"'{program}' cannot be started: {e.Message} Name another browser in the variable {Chromium.Variable}.");
        }
    }

    public DevToolsProtocol Protocol { get; }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().WaitAsync(Grace);
        }
        catch (Exception e) when (e is InvalidOperationException or AggregateException or TimeoutException)
        {
            // It has ended, or soon will.
        }
        await Protocol.DisposeAsync();
        _process.Dispose();
        await _profile.DeleteAsync();
    }

    private (Process, DevToolsProtocol) StartOnUnix(string program, IEnumerable<string> flags)
    {
        var process = Start(new("/bin/sh", ["-c", WithPipes, program, .. flags]) { RedirectStandardInput = true, RedirectStandardOutput = true });
        return (process, new(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, () => _errors.Text));
    }

    private (Process, DevToolsProtocol) StartOnWindows(string program, IEnumerable<string> flags)
    {
        var commands = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var answers = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        var pipes = $"--remote-debugging-io-pipes={commands.GetClientHandleAsString()},{answers.GetClientHandleAsString()}";
        var process = Start(new(program, [.. flags, pipes]));
        commands.DisposeLocalCopyOfClientHandle();
        answers.DisposeLocalCopyOfClientHandle();
        return (process, new(commands, answers, () => _errors.Text));
    }

    private Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardError = true;
        // It makes a socket there, whose path may not be long.
        if (!OperatingSystem.IsWindows() && Path.GetTempPath().Length > LongestFolder) start.Environment["TMPDIR"] = "/tmp";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => _errors.Add(line.Data);
        process.BeginErrorReadLine();
        return process;
    }
}
