using System.Diagnostics;
using System.IO.Pipes;

namespace AsyncLab.Notebooks.Execution;

/// <summary>A started notebook's process with its three streams: events, standard output, standard error.</summary>
internal sealed partial class ChildProcess : IAsyncDisposable
{
    // How long a process may take to end after its last event, and its streams after its end.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly TemporaryFiles _temporary = new();
    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.In, HandleInheritability.Inheritable);
    private readonly Process _process;
    private readonly Task _streams;
    private readonly NativeOutput _output;
    private readonly NativeOutput _error;

    /// <param name="command">The program and its first arguments.</param>
    /// <param name="notebook">The notebook's file.</param>
    /// <param name="options">What is wanted of its runs.</param>
    /// <param name="showNative">Receives the text of a standard stream, and whether it is that for errors.</param>
    /// <param name="orders">The handle of the pipe from which a process that stays reads what to run.</param>
    public ChildProcess(IReadOnlyList<string> command, string notebook, RunOptions options, Action<string, bool> showNative, string? orders = null)
    {
        var path = Path.GetFullPath(notebook);
        var start = new ProcessStartInfo(
            File.Exists(command[0]) ? Path.GetFullPath(command[0]) : command[0],
            [.. command.Skip(1), path, _pipe.GetClientHandleAsString(), RunOptionsJson.ToText(options), .. orders is null ? [] : (string[])[orders]])
        {
            WorkingDirectory = Path.GetDirectoryName(path),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [HostProtocol.RunVariable] = _run }
        };
        _temporary.GiveTo(start);
        MemoryLimit.GiveTo(start, options.MemoryLimit);
        _process = Process.Start(start)!;
        CreateTemporaryFolder();
        var mark = HostProtocol.CellMark(_run);
        _output = new NativeOutput(_process.StandardOutput.BaseStream, mark, text => showNative(text, false));
        _error = new NativeOutput(_process.StandardError.BaseStream, mark, text => showNative(text, true));
        _streams = Task.WhenAll(_output.ReadAsync(), _error.ReadAsync());
    }

    /// <summary>How the process ended; it must have ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Tells the process to begin, if it does not wait for orders.</summary>
    public void Begin()
    {
        try
        {
            _process.StandardInput.BaseStream.WriteByte(0);
            _process.StandardInput.BaseStream.Flush();
        }
        catch (IOException)
        {
            // It is gone already; its end says so.
        }
    }

    /// <summary>Passes on the events until the process is gone and all its output has arrived.</summary>
    /// <param name="arrived">Receives each event at once.</param>
    /// <param name="send">Receives each event after the output that belongs before it.</param>
    /// <param name="idle">Learns that a process that stays has run what it was told to.</param>
    public async Task ReadAsync(Action<RunEvent> arrived, Action<RunEvent> send, Action? idle = null)
    {
        var gone = AnnounceEndAsync();
        await foreach (var line in ByteLines.ReadAsync(_pipe))
        {
            if (line.SequenceEqual(HostProtocol.Gone))
                break;
            if (line.SequenceEqual(HostProtocol.Finished))
                _ = KillAfterGraceAsync();
            else if (line.SequenceEqual(HostProtocol.Idle))
                idle?.Invoke();
            else if (RunEventJson.FromLine(line) is { } e)
            {
                arrived(e);
                await PassOnAsync(e, send);
            }
        }

        await gone;
        CleanUp();
        await Task.WhenAny(_streams, Task.Delay(Grace));
    }

    private void CreateTemporaryFolder()
    {
        try
        {
            _temporary.Create();
        }
        catch (TemporaryFolderException)
        {
            Kill();
            throw;
        }
    }

    private async Task PassOnAsync(RunEvent e, Action<RunEvent> send)
    {
        if (e is CellEnded)
        {
            await _output.EndOfCellAsync();
            await _error.EndOfCellAsync();
        }

        send(e);
    }
}
