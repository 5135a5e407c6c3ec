using System.ComponentModel;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Cli;

/// <summary>The processes of a run of several notebooks; the next one can start ahead, for it takes its time to get ready.</summary>
/// <param name="options">What is wanted of each run; a notebook gets those of the parameters that it has.</param>
internal sealed class NotebookProcesses(RunOptions options) : IAsyncDisposable
{
    private NotebookProcess? _ahead;

    /// <summary>Starts the process of the notebook that will probably be next.</summary>
    public void StartAhead(DibDocument notebook)
    {
        try
        {
            _ahead ??= Start(notebook);
        }
        catch (Win32Exception)
        {
            // When it is its turn it will start, or say why it cannot.
        }
    }

    /// <summary>The process of a notebook: the one that is ready, if the notebook is still what it was then.</summary>
    /// <exception cref="Win32Exception">It could not be started.</exception>
    public async Task<NotebookProcess> TakeAsync(DibDocument notebook)
    {
        if (_ahead is { } ahead && ahead.Document.Path == notebook.Path && ahead.Document.ToString() == notebook.ToString())
        {
            _ahead = null;
            return ahead;
        }

        await DisposeAsync();
        return Start(notebook);
    }

    /// <summary>Ends the one that is ready, if there is one.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ahead is { } ahead)
            await ahead.DisposeAsync();
        _ahead = null;
    }

    private NotebookProcess Start(DibDocument notebook) =>
        NotebookProcess.Start(HostCommand.CommandLine, notebook, RunParameters.Of(notebook, options));
}
