using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>The inside of a notebook's process: runs one notebook and reports what happens to its parent.</summary>
public static class NotebookHost
{
    /// <summary>
    /// Runs the notebook that <see cref="NotebookProcess"/> started this process for, and ends the process; or runs what
    /// <see cref="LiveNotebook"/> or <see cref="CellProcess"/> asks for, again and again.
    /// </summary>
    /// <param name="arguments">What one of them put behind the command of the host.</param>
    /// <returns>The exit code: 0 if all cells succeeded, 1 if one failed, 2 if the arguments are not those of a notebook's process.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var path, var handle, var options, .. { Length: <= 1 } orders] || RunOptionsJson.FromText(options) is not { } wanted
            || Environment.GetEnvironmentVariable(HostProtocol.RunVariable) is not { } run)
        {
            await Console.Error.WriteLineAsync("This command is for asynclab itself: it starts it once per notebook.");
            return 2;
        }

        MemoryLimit.KeepToThisProcess();
        var begins = Parent.Listen(run);
        // Ctrl+C reaches all processes of a terminal; what it means is for the parent to say.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        await using var pipe = new AnonymousPipeClientStream(PipeDirection.Out, handle);
        var events = Stream.Synchronized(pipe);
        using var runner = CreateRunner(path, wanted, events, HostProtocol.CellMark(run));
        // Who lives on gets its cells with its orders: the file may not even be a notebook right now.
        var succeeded = orders.Length == 0
            ? await RunNotebookAsync(runner, path, begins, events)
            : await new LiveHost(runner, path, run, events).RunAsync(orders[0]);

        // Threads that a cell left running do not keep the process.
        Environment.Exit(succeeded ? 0 : 1);
        return 0;
    }

    private static NotebookRunner CreateRunner(string path, RunOptions options, Stream pipe, string mark)
    {
        var markBytes = Encoding.ASCII.GetBytes(mark);
        var (output, error) = (Console.OpenStandardOutput(), Console.OpenStandardError());
        var runner = new NotebookRunner(path, e =>
        {
            if (e is CellEnded)
            {
                Mark(output, markBytes);
                Mark(error, markBytes);
            }

            EventPipe.Send(pipe, RunEventJson.ToLine(e));
        }, options);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => runner.Flush();
        Console.SetIn(TextReader.Synchronized(new UnattendedReader()));
        return runner;
    }

    private static async Task<bool> RunNotebookAsync(NotebookRunner runner, string path, Task begins, Stream pipe)
    {
        await runner.StartAsync();
        await begins;
        var succeeded = await runner.RunAsync(DibDocument.Load(path));
        runner.Flush();
        EventPipe.Send(pipe, [.. HostProtocol.Finished, (byte)'\n']);
        return succeeded;
    }

    private static void Mark(Stream stream, byte[] mark)
    {
        try
        {
            stream.Write(mark);
            stream.Flush();
        }
        catch (IOException)
        {
            // A cell closed the stream; then nothing comes through it either.
        }
    }
}
