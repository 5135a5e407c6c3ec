using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Preview;

/// <summary>The command <c>preview</c>, started as a user would start it, with what it prints and serves.</summary>
internal sealed partial class PreviewProcess : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new();
    private readonly HttpClient _client = new();
    private readonly StringBuilder _output = new();
    private Process? _process;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The address that the command has printed.</summary>
    public string Address => Url().Match(Output).Value;

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public string PathOf(string file) => _asynclab.PathOf(file);

    /// <summary>Writes a file as an editor does: beside the old one, then in its place.</summary>
    public PreviewProcess With(string file, string text)
    {
        _asynclab.With(file + "~", text);
        File.Move(PathOf(file + "~"), PathOf(file), overwrite: true);
        return this;
    }

    /// <summary>Runs another command in the same folder to its end.</summary>
    public Task<CommandResult> CommandAsync(params string[] arguments) => _asynclab.RunAsync(arguments);

    /// <summary>Starts the command and waits until it has printed its address.</summary>
    public async Task<PreviewProcess> StartAsync(params string[] arguments)
    {
        _process?.Dispose();
        lock (_output)
            _output.Clear();
        _process = _asynclab.Start(["preview", .. arguments]);
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilAsync(() => Address.Length > 0);
        return this;
    }

    /// <summary>Waits until the command has printed a text.</summary>
    public Task PrintsAsync(string text) => UntilAsync(() => Output.Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until a page of the preview has a text.</summary>
    public async Task<string> ShowsAsync(string page, string text)
    {
        var html = "";
        await UntilAsync(async () => (html = await GetAsync(page)).Contains(text, StringComparison.Ordinal));
        return html;
    }

    public Task<string> GetAsync(string page) => _client.GetStringAsync(new Uri(new Uri(Address), page), Cancellation);

    /// <summary>Sends a signal and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> SignalAsync(string signal)
    {
        Process.Start("kill", ["-s", signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        await _process.WaitForExitAsync(Cancellation);
        return _process.ExitCode;
    }

    public Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    public void Dispose()
    {
        _client.Dispose();
        End();
        _asynclab.Dispose();
    }

    // A process that is killed leaves files behind; one that is asked to end does not.
    private void End()
    {
        if (_process is null)
            return;
        if (!_process.HasExited && !OperatingSystem.IsWindows())
            Process.Start("kill", [_process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        if (!_process.WaitForExit(OperatingSystem.IsWindows() ? TimeSpan.Zero : TimeSpan.FromSeconds(20)))
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private Task UntilAsync(Func<Task<bool>> condition) => Waiting.UntilAsync(async () =>
    {
        var isSo = await condition();
        Assert.True(isSo || _process is { HasExited: false }, $"The command has ended. It printed: {Output}");
        return isSo;
    }, () => $"It does not come to that. The command printed: {Output}");

    private void Add(string? line)
    {
        lock (_output)
            _output.Append(line).Append('\n');
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\S*")]
    private static partial Regex Url();
}
