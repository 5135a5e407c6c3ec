using System.Runtime.CompilerServices;
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

        using var run = new ProcessRun(document, options);
        await using var child = new ChildProcess(hostCommand, notebookPath, options, run.ShowNative);
        run.Limit(child.Kill);
        var reading = ReadAsync();
        try
        {
            await foreach (var e in run.Events.WithCancellation(cancellationToken))
                yield return e;
        }
        finally
        {
            child.Kill();
            await reading;
        }

        async Task ReadAsync()
        {
            try
            {
                await child.ReadAsync(run.Arrived, run.Send);
                run.ProcessEnded(child.ExitCode);
                run.End();
            }
            catch (Exception e)
            {
                run.End(e);
            }
        }
    }
}
