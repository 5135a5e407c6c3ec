using System.Diagnostics;
using AsyncLab.Notebooks.Cells;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Parameters;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Runs a notebook in this process.</summary>
/// <remarks>It takes over <see cref="Console"/> and <see cref="DisplayExtensions"/>: one run at a time.</remarks>
internal sealed class NotebookRunner : IDisposable, INotebookDisplay
{
    private readonly DibDocument _document;
    private readonly OutputRecorder _recorder;
    private readonly ConsoleCapture _console;
    private readonly ValueFormatter _formatter = new();
    private readonly RunOptions _options;
    private readonly Cell? _parameters;
    private bool _isHidden;

    /// <param name="document">The notebook.</param>
    /// <param name="send">Receives what happens, one event at a time, from any thread.</param>
    /// <param name="options">What is wanted of the run; time limits are for another process to watch.</param>
    /// <exception cref="ParameterException">The notebook has no such parameter, or it cannot have such a value.</exception>
    public NotebookRunner(DibDocument document, Action<RunEvent> send, RunOptions? options = null)
    {
        _document = document;
        _options = options ?? RunOptions.Default;
        _parameters = NotebookParameters.Set(document, _options.Parameters);
        _recorder = new OutputRecorder(send);
        _console = new ConsoleCapture(_recorder);
        DisplayExtensions.Notebook = this;
    }

    /// <summary>Runs the cells in order, up to the first that fails unless the options say to go on.</summary>
    /// <returns>Whether none failed.</returns>
    public async Task<bool> RunAsync()
    {
        var notebook = SourceFile.Notebook(_document.Path);
        var session = new CSharpSession(notebook.Folder);
        // Starts the compiler, which takes most of a second that no cell is to answer for.
        await session.RunAsync("", notebook);
        var runner = new CellRunner(notebook, session, new References(notebook.Folder), ShowResult, Show);
        var succeeded = true;
        foreach (var cell in _document.Cells.Where(Languages.Runs))
        {
            succeeded &= await RunAsync(cell, runner);
            if (!succeeded && !_options.KeepGoing)
                break;
        }

        return succeeded;
    }

    /// <summary>Sends text that still waits for the end of its line.</summary>
    public void Flush() => _recorder.Flush();

    /// <summary>Gives the console back.</summary>
    public void Dispose()
    {
        DisplayExtensions.Notebook = null;
        _console.Dispose();
        _recorder.Dispose();
    }

    private async Task<bool> RunAsync(Cell cell, CellRunner runner)
    {
        _recorder.Start(cell.Number);
        _isHidden = cell.Tags.HideOutput;
        if (cell.Number == _parameters?.Number)
        {
            cell = _parameters;
            _recorder.SetParameters([.. _options.Parameters.Select(p => new ParameterValue(p.Key, p.Value))]);
        }

        var clock = Stopwatch.StartNew();
        var succeeded = true;
        try
        {
            // Never on the caller's thread: a cell begins like any work item of the pool.
            await Task.Run(() => runner.RunAsync(cell));
        }
        catch (CellFailedException e)
        {
            succeeded = false;
            Show(e);
        }

        _recorder.End(succeeded, clock.Elapsed);
        return succeeded;
    }

    DisplayedValue INotebookDisplay.Show(object? value, string? mimeType) => Show(_formatter.Format(value, mimeType, _isHidden));

    DisplayedValue INotebookDisplay.ShowText(string text, string mimeType) => Show(new DisplayOutput(mimeType, text));

    private DisplayedValue Show(DisplayOutput output)
    {
        var place = _recorder.Show(output);
        return new(output.MimeType, value => _recorder.Update(place, _formatter.Format(value, output.MimeType, _isHidden)));
    }

    private void ShowResult(object? value)
    {
        // It has been shown when it was made.
        if (value is not DisplayedValue)
            Show(_formatter.Format(value, mimeType: null, _isHidden));
    }

    private void Show(CellFailedException error) => _recorder.Show(new ErrorOutput(error.Message, error.Detail));
}
