using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Runs a notebook in a process of its own.</summary>
public static class NotebookProcess
{
    /// <summary>Starts the process and reports what happens in it, up to the first cell that fails.</summary>
    /// <param name="hostCommand">
    /// The program and its first arguments; two more follow, which it hands to <see cref="NotebookHost.RunAsync"/>.
    /// </param>
    /// <param name="notebookPath">The notebook; its folder becomes the working directory.</param>
    /// <param name="cancellationToken">Kills the process and all that it started. Not enumerating to the end does so, too.</param>
    /// <returns>The events in order. A process that dies yields an error and a failed end of the cell that ran.</returns>
    /// <exception cref="DibFormatException">The file is missing, unreadable or not a notebook.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public static async IAsyncEnumerable<RunEvent> RunAsync(
        IReadOnlyList<string> hostCommand, string notebookPath, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var document = DibDocument.Load(notebookPath);
        cancellationToken.ThrowIfCancellationRequested();
        if (!document.Cells.Any(c => Languages.IsCode(c.Language)))
            yield break;

        var events = Channel.CreateUnbounded<RunEvent>();
        var progress = new RunProgress(document, e => events.Writer.TryWrite(e));
        await using var child = new ChildProcess(hostCommand, document, progress.ShowNative);
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

        async Task RunToEndAsync()
        {
            try
            {
                await child.ReadAsync(progress.Send);
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
