using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Execution;

/// <summary>
/// What arrives at this process's standard streams past <see cref="Console"/>: from native code, and from the processes
/// that cells start and that inherit the streams.
/// </summary>
internal sealed class StandardStreams
{
    private readonly string _mark = HostProtocol.CellMark(Guid.NewGuid().ToString("N"));
    private readonly List<(Stream Writer, AnonymousPipeServerStream Pipe)> _streams;
    private readonly List<NativeOutput> _outputs = [];

    private StandardStreams(List<(Stream, AnonymousPipeServerStream)> streams) => _streams = streams;

    /// <summary>Leads both streams into this process. What was opened before still goes where it went.</summary>
    /// <returns>The streams, or null on Windows, where a process cannot exchange what its libraries have opened.</returns>
    public static StandardStreams? Capture() => OperatingSystem.IsWindows()
        ? null
        : new([(Redirect(1, Console.OpenStandardOutput, out var output), output), (Redirect(2, Console.OpenStandardError, out var error), error)]);

    /// <summary>Begins to read.</summary>
    /// <param name="show">Receives text, and whether it came to the stream for errors.</param>
    public void SendTo(Action<string, bool> show)
    {
        foreach (var (index, (_, pipe)) in _streams.Index())
        {
            var output = new NativeOutput(new BlockingStream(pipe), _mark, text => show(text, index == 1));
            _outputs.Add(output);
            // Not on a thread of the pool: those are for the cells.
            new Thread(() => output.ReadAsync().Wait()) { IsBackground = true, Name = "Reads a standard stream" }.Start();
        }
    }

    /// <summary>Waits until all that was written so far has been shown.</summary>
    public async Task SettleAsync()
    {
        var mark = Encoding.ASCII.GetBytes(_mark);
        foreach (var (writer, _) in _streams)
        {
            await writer.WriteAsync(mark);
            await writer.FlushAsync();
        }

        foreach (var output in _outputs)
            await output.EndOfCellAsync();
    }

    private static Stream Redirect(int number, Func<Stream> open, out AnonymousPipeServerStream pipe)
    {
        pipe = new AnonymousPipeServerStream(PipeDirection.In);
        var handle = pipe.ClientSafePipeHandle;
        if (Duplicate((int)handle.DangerousGetHandle(), number) < 0)
            throw new IOException($"The standard stream {number} cannot be redirected: {Marshal.GetLastPInvokeErrorMessage()}");

        pipe.DisposeLocalCopyOfClientHandle();
        return open();
    }

    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Duplicate(int from, int to);
}
