using System.Diagnostics;
using AsyncLab.Notebooks.Cells;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Runs a notebook in this process.</summary>
/// <remarks>It takes over <see cref="Console"/> and <see cref="DisplayExtensions"/>: one run at a time.</remarks>
internal sealed partial class NotebookRunner : IDisposable
{
    private readonly DibDocument _document;
    private readonly OutputRecorder _recorder;
    private readonly ConsoleCapture _console;
    private readonly ValueFormatter _formatter = new();
    private readonly CellRunner _cells;

    /// <param name="document">The notebook.</param>
    /// <param name="send">Receives what happens, one event at a time, from any thread.</param>
    public NotebookRunner(DibDocument document, Action<RunEvent> send)
    {
        _document = document;
        _recorder = new OutputRecorder(send);
        _console = new ConsoleCapture(_recorder);
        _cells = new CellRunner(SourceFile.Notebook(document.Path), value => Show(value, mimeType: null));
        DisplayExtensions.Show = Show;
    }

    /// <summary>Runs the cells in order up to the first that fails.</summary>
    /// <returns>Whether none failed.</returns>
    public async Task<bool> RunAsync()
    {
        await _cells.WarmUpAsync();
        foreach (var cell in _document.Cells.Where(c => Languages.IsCode(c.Language)))
        {
            if (!await RunAsync(cell))
                return false;
        }

        return true;
    }

    /// <summary>Sends text that still waits for the end of its line.</summary>
    public void Flush() => _recorder.Flush();

    /// <summary>Gives the console back.</summary>
    public void Dispose()
    {
        DisplayExtensions.Show = null;
        _console.Dispose();
        _recorder.Dispose();
    }

    private async Task<bool> RunAsync(Cell cell)
    {
        _recorder.Start(cell.Number);
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
            _recorder.Show(new ErrorOutput(e.Message, e.Detail));
        }

        _recorder.End(succeeded, clock.Elapsed);
        return succeeded;
    }

    private void Show(object? value, string? mimeType) => _recorder.Show(_formatter.Format(value, mimeType));
}
