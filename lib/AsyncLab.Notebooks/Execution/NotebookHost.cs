using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>The inside of a notebook's process: runs one notebook and reports what happens to its parent.</summary>
public static class NotebookHost
{
    /// <summary>Runs the notebook that <see cref="NotebookProcess"/> started this process for, and ends the process.</summary>
    /// <param name="arguments">What <see cref="NotebookProcess"/> put behind the command of the host.</param>
    /// <returns>The exit code: 0 if all cells succeeded, 1 if one failed, 2 if the arguments are not those of a notebook's process.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var path, var handle, var options] || RunOptionsJson.FromText(options) is not { } wanted
            || Environment.GetEnvironmentVariable(HostProtocol.RunVariable) is not { } run)
        {
            await Console.Error.WriteLineAsync("This command is for asynclab itself: it starts it once per notebook.");
            return 2;
        }

        EndWithParent(run);
        // Ctrl+C reaches all processes of a terminal; what it means is for the parent to say.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        await using var pipe = new AnonymousPipeClientStream(PipeDirection.Out, handle);
        var succeeded = await RunNotebookAsync(DibDocument.Load(path), wanted, pipe, HostProtocol.CellMark(run));

        // Threads that a cell left running do not keep the process.
        Environment.Exit(succeeded ? 0 : 1);
        return 0;
    }

    private static async Task<bool> RunNotebookAsync(DibDocument document, RunOptions options, Stream pipe, string mark)
    {
        var markBytes = Encoding.ASCII.GetBytes(mark);
        using var output = Console.OpenStandardOutput();
        using var error = Console.OpenStandardError();

        using var runner = new NotebookRunner(document, e =>
        {
            if (e is CellEnded)
            {
                Mark(output, markBytes);
                Mark(error, markBytes);
            }

            pipe.Write(RunEventJson.ToLine(e));
        }, options);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => runner.Flush();
        Console.SetIn(TextReader.Synchronized(new UnattendedReader()));
        var succeeded = await runner.RunAsync();
        runner.Flush();
        pipe.Write(Encoding.ASCII.GetBytes(HostProtocol.Finished + "\n"));
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
            TemporaryFiles.DeleteOfThisRun();
            Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true, Name = "Waits for the parent's end" }.Start();
    }
}
