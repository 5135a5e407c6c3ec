using System.Diagnostics;
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
    /// <see cref="LiveNotebook"/> asks for, again and again.
    /// </summary>
    /// <param name="arguments">What either of them put behind the command of the host.</param>
    /// <returns>The exit code: 0 if all cells succeeded, 1 if one failed, 2 if the arguments are not those of a notebook's process.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var path, var handle, .. { Length: <= 1 } orders] || Environment.GetEnvironmentVariable(HostProtocol.RunVariable) is not { } run)
        {
            await Console.Error.WriteLineAsync("This command is for asynclab itself: it starts it once per notebook.");
            return 2;
        }

        EndWithParent(run);
        // Ctrl+C reaches all processes of a terminal; what it means is for the parent to say.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        await using var pipe = new AnonymousPipeClientStream(PipeDirection.Out, handle);
        // Who lives on gets its cells with its orders: the file may not even be a notebook right now.
        var document = orders.Length == 0 ? DibDocument.Load(path) : DibDocument.Parse("", path);
        var events = Stream.Synchronized(pipe);
        using var runner = CreateRunner(document, events, HostProtocol.CellMark(run));
        var succeeded = orders is [var handleOfOrders]
            ? await new LiveHost(runner, path, events).RunAsync(handleOfOrders)
            : await RunNotebookAsync(runner, events);
        // Threads that a cell left running do not keep the process.
        Environment.Exit(succeeded ? 0 : 1);
        return 0;
    }

    private static NotebookRunner CreateRunner(DibDocument document, Stream pipe, string mark)
    {
        var markBytes = Encoding.ASCII.GetBytes(mark);
        var (output, error) = (Console.OpenStandardOutput(), Console.OpenStandardError());
        var runner = new NotebookRunner(document, e =>
        {
            if (e is CellEnded)
            {
                Mark(output, markBytes);
                Mark(error, markBytes);
            }

            EventPipe.Send(pipe, RunEventJson.ToLine(e));
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => runner.Flush();
        Console.SetIn(TextReader.Null);
        return runner;
    }

    private static async Task<bool> RunNotebookAsync(NotebookRunner runner, Stream pipe)
    {
        var succeeded = await runner.RunAsync();
        runner.Flush();
        EventPipe.Send(pipe, Encoding.ASCII.GetBytes(HostProtocol.Finished + "\n"));
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

    // The parent never writes to the standard input; it ends when the parent does.
    private static void EndWithParent(string run)
    {
        var input = Console.OpenStandardInput();
        new Thread(() =>
        {
            while (input.ReadByte() >= 0)
            {
            }

            RunProcesses.Kill(run);
            TemporaryFiles.DeleteOfRun(run);
            TemporaryFiles.DeleteOfProcess(Environment.ProcessId);
            Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true, Name = "Waits for the parent's end" }.Start();
    }
}
