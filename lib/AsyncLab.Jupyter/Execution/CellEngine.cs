using AsyncLab.Jupyter.Assistance;
using AsyncLab.Jupyter.Requests;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Execution;

/// <summary>Runs one cell after the other: in a process of theirs, and in a new one when that has ended.</summary>
internal sealed class CellEngine : IDisposable
{
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<string> _hostCommand;
    private readonly OutputPublisher _outputs;
    private readonly DeclaredCells _declared;
    private CellProcess _process;
    private bool _disposed;
    private long _ended = Environment.TickCount64;
    private volatile bool _isRunning;
    private int _orders;

    /// <summary>Starts the process of the cells.</summary>
    /// <param name="hostCommand">The program that runs cells and its first arguments.</param>
    /// <param name="outputs">Gets what the cells show.</param>
    /// <param name="declared">Gets what the cells declare.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program could not be started.</exception>
    public CellEngine(IReadOnlyList<string> hostCommand, OutputPublisher outputs, DeclaredCells declared)
    {
        (_hostCommand, _outputs, _declared) = (hostCommand, outputs, declared);
        _process = Start();
    }

    /// <summary>How long no cell has been running.</summary>
    public TimeSpan IdleTime => _isRunning ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Environment.TickCount64 - Volatile.Read(ref _ended));

    /// <summary>Runs a cell, and evaluates expressions after it if it did not fail.</summary>
    /// <param name="request">The request to run it. What it shows goes its own way.</param>
    /// <param name="number">The number of the cell.</param>
    public async Task<CodeResult> RunAsync(ExecuteRequest request, int number)
    {
        _isRunning = true;
        var order = new CodeOrder(++_orders, number, request.Code, request.AllowsInput, request.Expressions);
        _outputs.Expect(request, number);
        var result = await LivingProcess().RunAsync(order);
        if (result.Error is null)
            _declared.Add(order);

        // If the process has ended, the next one is ready for the next cell.
        LivingProcess();
        Volatile.Write(ref _ended, Environment.TickCount64);
        _isRunning = false;
        return result;
    }

    /// <summary>Ends the cell that runs.</summary>
    /// <returns>Whether one ran.</returns>
    public bool Interrupt()
    {
        lock (_lock)
            return _process.Interrupt("the cell was interrupted");
    }

    /// <summary>Takes what whoever sits at the frontend has answered.</summary>
    public void Answer(string text)
    {
        lock (_lock)
            _process.Answer(text);
    }

    /// <summary>Ends the process of the cells, and all that they have started.</summary>
    public void Dispose()
    {
        lock (_lock)
            _disposed = true;
        _process.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private CellProcess Start() => new(_hostCommand, _declared.Folder, _outputs.Add);

    private CellProcess LivingProcess()
    {
        lock (_lock)
        {
            if (_process.HasEnded && !_disposed)
            {
                _ = _process.DisposeAsync().AsTask();
                _declared.Forget();
                _process = Start();
            }

            return _process;
        }
    }
}
