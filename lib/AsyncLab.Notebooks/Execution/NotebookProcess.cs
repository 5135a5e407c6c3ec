using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Parameters;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Runs a notebook in a process of its own.</summary>
public static class NotebookProcess
{
    /// <summary>Starts the process and reports what happens in it, up to the first cell that fails.</summary>
    /// <inheritdoc cref="RunAsync(IReadOnlyList{string}, string, RunOptions, CancellationToken)"/>
    public static IAsyncEnumerable<RunEvent> RunAsync(
        IReadOnlyList<string> hostCommand, string notebookPath, CancellationToken cancellationToken = default) =>
        RunAsync(hostCommand, notebookPath, RunOptions.Default, cancellationToken);

    /// <summary>Starts the process and reports what happens in it.</summary>
    /// <param name="hostCommand">
    /// The program and its first arguments; three more follow, which it hands to <see cref="NotebookHost.RunAsync"/>.
    /// </param>
    /// <param name="notebookPath">The notebook; its folder becomes the working directory.</param>
    /// <param name="options">What is wanted of the run. When a time limit is over, the process is killed and all that it started.</param>
    /// <param name="cancellationToken">Kills the process and all that it started. Not enumerating to the end does so, too.</param>
    /// <returns>The events in order. A process that dies yields an error and a failed end of the cell that ran.</returns>
    /// <exception cref="DibFormatException">The file is missing, unreadable or not a notebook.</exception>
    /// <exception cref="ParameterException">The notebook has no such parameter, or it cannot have such a value.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public static async IAsyncEnumerable<RunEvent> RunAsync(
        IReadOnlyList<string> hostCommand, string notebookPath, RunOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var document = DibDocument.Load(notebookPath);
        NotebookParameters.Set(document, options.Parameters);
        cancellationToken.ThrowIfCancellationRequested();
        if (!document.Cells.Any(Languages.Runs))
            yield break;

        var events = Channel.CreateUnbounded<RunEvent>();
        var progress = new RunProgress(document, options.KeepGoing, e => events.Writer.TryWrite(e));
        await using var child = new ChildProcess(hostCommand, notebookPath, options, progress.ShowNative);
        using var limits = new TimeLimits(document, options, Expire);
        var run = RunToEndAsync();
        try
        {
            await foreach (var e in events.Reader.ReadAllAsync(cancellationToken))
                yield return e;
        }
        finally
        {
            child.Kill();
            await run;
        }

        void Expire(TimeUp timeUp)
        {
            if (progress.Expire(timeUp))
                child.Kill();
        }

        void Arrived(RunEvent e)
        {
            if (e is CellEnded)
                limits.CellEnded();
        }

        void Send(RunEvent e)
        {
            progress.Send(e);
            if (e is CellStarted)
                limits.CellStarted(e.Cell);
        }

        async Task RunToEndAsync()
        {
            try
            {
                await child.ReadAsync(Arrived, Send);
                progress.Complete(child.ExitCode);
                events.Writer.Complete();
            }
            catch (Exception e)
            {
                events.Writer.Complete(e);
            }
        }
    }
}
