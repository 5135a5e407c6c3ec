using System.Diagnostics;
using AsyncLab.Notebooks.Cells;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Parameters;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Runs a notebook in this process.</summary>
/// <remarks>It takes over <see cref="Console"/> and <see cref="DisplayExtensions"/>: one run at a time.</remarks>
internal sealed partial class NotebookRunner : IDisposable
{
    private readonly SourceFile _notebook;
    private readonly RunOptions _options;
    private readonly OutputRecorder _recorder;
    private readonly ConsoleCapture _console;
    private readonly CSharpSession _session;
    private readonly References _references;
    private readonly CellRunner _cells;
    private Cell? _parameters;
    private bool _isHidden;

    /// <param name="path">The notebook's file.</param>
    /// <param name="send">Receives what happens, one event at a time, from any thread.</param>
    /// <param name="options">What is wanted of the run; time limits are for another process to watch.</param>
    public NotebookRunner(string path, Action<RunEvent> send, RunOptions? options = null)
    {
        _notebook = SourceFile.Notebook(path);
        _options = options ?? RunOptions.Default;
        _recorder = new OutputRecorder(send);
        _console = new ConsoleCapture(_recorder);
        _session = new CSharpSession(_notebook.Folder);
        _references = new References(_notebook.Folder);
        _cells = new CellRunner(_notebook, _session, _references, ShowResult, Show);
        DisplayExtensions.Notebook = this;
    }

    /// <summary>Starts the compiler: it takes a good part of a second that no cell is to answer for.</summary>
    public async Task StartAsync() => await _session.RunAsync("", _notebook);

    /// <summary>Runs the cells in order, up to the first that fails unless the options say to go on.</summary>
    /// <param name="document">The notebook.</param>
    /// <returns>Whether none failed.</returns>
    /// <exception cref="ParameterException">The notebook has no such parameter, or it cannot have such a value.</exception>
    public async Task<bool> RunAsync(DibDocument document)
    {
        _parameters = NotebookParameters.Set(document, _options.Parameters);
        var succeeded = true;
        foreach (var cell in document.Cells.Where(Languages.Runs))
        {
            succeeded &= await RunAsync(cell);
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

    private async Task<bool> RunAsync(Cell cell)
    {
        _recorder.Start(cell.Number);
        _isHidden = cell.Tags.HideOutput;
        if (cell.Number == _parameters?.Number)
        {
            cell = _parameters;
            _recorder.Report(number => new ParametersSet(number, [.. _options.Parameters.Select(p => new ParameterValue(p.Key, p.Value))]));
        }

        var clock = Stopwatch.StartNew();
        var succeeded = true;
        try
        {
            // Never on the caller's thread: a cell begins like any work item of the pool.
            await Task.Run(() => _cells.RunAsync(cell));
        }
        catch (CellFailedException e)
        {
            succeeded = false;
            Show(e);
        }

        _recorder.End(succeeded, clock.Elapsed);
        return succeeded;
    }
}
