using System.Runtime.CompilerServices;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Parameters;

namespace AsyncLab.Notebooks.Execution;

/// <summary>A notebook's process of its own: it starts, waits until it is to run, runs, and is gone.</summary>
public sealed class NotebookProcess : IAsyncDisposable
{
    private readonly ProcessRun _run;
    private readonly ChildProcess _child;
    private readonly Task _reading;

    private NotebookProcess(IReadOnlyList<string> hostCommand, DibDocument document, RunOptions options)
    {
        Document = document;
        _run = new(document, options);
        _child = new(hostCommand, document.Path, options, _run.ShowNative);
        _reading = ReadAsync();
    }

    /// <summary>The notebook.</summary>
    public DibDocument Document { get; }

    /// <summary>Starts the process, which gets everything ready and waits.</summary>
    /// <param name="hostCommand">
    /// The program and its first arguments; three more follow, which it hands to <see cref="NotebookHost.RunAsync"/>.
    /// </param>
    /// <param name="document">The notebook; its folder becomes the working directory.</param>
    /// <param name="options">What is wanted of the run. When a time limit is over, the process is killed and all that it started.</param>
    /// <exception cref="ParameterException">The notebook has no such parameter, or it cannot have such a value.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public static NotebookProcess Start(IReadOnlyList<string> hostCommand, DibDocument document, RunOptions options)
    {
        NotebookParameters.Set(document, options.Parameters);
        return new(hostCommand, document, options);
    }

    /// <summary>Starts a process and reports what happens in it.</summary>
    /// <param name="hostCommand">As for <see cref="Start"/>.</param>
    /// <param name="notebookPath">The notebook; its folder becomes the working directory.</param>
    /// <param name="options">What is wanted of the run; nothing special, if not said.</param>
    /// <param name="cancellationToken">Kills the process and all that it started. Not enumerating to the end does so, too.</param>
    /// <returns>The events in order. A process that dies yields an error and a failed end of the cell that ran.</returns>
    /// <exception cref="DibFormatException">The file is missing, unreadable or not a notebook.</exception>
    /// <exception cref="ParameterException">The notebook has no such parameter, or it cannot have such a value.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public static async IAsyncEnumerable<RunEvent> RunAsync(
        IReadOnlyList<string> hostCommand, string notebookPath, RunOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var document = DibDocument.Load(notebookPath);
        cancellationToken.ThrowIfCancellationRequested();
        await using var process = Start(hostCommand, document, options ?? RunOptions.Default);
        await foreach (var e in process.Run().WithCancellation(cancellationToken))
            yield return e;
    }

    /// <summary>Has it run, once.</summary>
    /// <returns>The events in order. A process that dies yields an error and a failed end of the cell that ran.</returns>
    public IAsyncEnumerable<RunEvent> Run()
    {
        if (Document.Cells.Any(Languages.Runs))
        {
            _run.Limit(_child.Kill);
            _child.Begin();
        }
        else
        {
            _run.End();
        }

        return _run.Events;
    }

    /// <summary>Kills the process and all that it started, and waits until they are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        _child.Kill();
        await _reading;
        await _child.DisposeAsync();
        _run.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            await _child.ReadAsync(_run.Arrived, _run.Send);
            _run.ProcessEnded(_child.ExitCode);
            _run.End();
        }
        catch (Exception e)
        {
            _run.End(e);
        }
    }
}
