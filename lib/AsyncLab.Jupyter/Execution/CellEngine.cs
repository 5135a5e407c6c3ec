using AsyncLab.Jupyter.Requests;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Execution;

/// <summary>Runs one cell after the other with the engine, in the folder that the kernel was started in.</summary>
internal sealed class CellEngine : IDisposable
{
    private readonly NotebookRunner _runner;
    private readonly OutputPublisher _outputs;
    private readonly FrontendReader _reader;
    private readonly StandardStreams? _streams;
    private readonly string _folder = Directory.GetCurrentDirectory();
    private readonly Task _started;
    private volatile Interruption? _running;
    private long _ended = Environment.TickCount64;
    private int _requests;

    /// <summary>Takes over the console of this process and starts the compiler.</summary>
    /// <param name="outputs">Gets what the cells show.</param>
    /// <param name="reader">Asks for what they read.</param>
    public CellEngine(OutputPublisher outputs, FrontendReader reader)
    {
        (_outputs, _reader) = (outputs, reader);
        _streams = StandardStreams.Capture();
        _runner = new NotebookRunner(Path.Combine(_folder, "notebook"), outputs.Add);
        _streams?.SendTo(_runner.WriteNative);
        reader.BeforeQuestion = _runner.Flush;
        Console.SetIn(TextReader.Synchronized(reader));
        Notebooks.Cells.Kernel.Reader = reader;
        _started = Task.Run(_runner.StartAsync);
    }

    /// <summary>How long no cell has been running.</summary>
    public TimeSpan IdleTime => _running is null ? TimeSpan.FromMilliseconds(Environment.TickCount64 - Volatile.Read(ref _ended)) : TimeSpan.Zero;

    /// <summary>What the cells so far have declared.</summary>
    public CSharpSession Session => _runner.Session;

    /// <summary>Runs a cell, and evaluates expressions after it if it did not fail.</summary>
    /// <param name="request">The request to run it. What it shows goes its own way.</param>
    /// <param name="number">The number of the cell.</param>
    public async Task<CellRun> RunAsync(ExecuteRequest request, int number)
    {
        var interruption = new Interruption();
        var code = new CodeRequest(++_requests, number, request.Code, _folder, interruption)
        {
            SettleAsync = () => _streams?.SettleAsync() ?? Task.CompletedTask,
        };
        _outputs.Expect(request, number);
        _reader.Request = request;
        _running = interruption;
        await _started;
        var run = new CellRun(await _runner.RunAsync(code), _outputs.Result, []);
        foreach (var (name, expression) in run.Error is null ? request.Expressions : [])
            run.Values.Add(name, await _runner.EvaluateAsync(expression, code));
        Volatile.Write(ref _ended, Environment.TickCount64);
        _running = null;
        return run;
    }

    /// <summary>Ends the cell that runs.</summary>
    /// <returns>Whether one ran.</returns>
    public bool Interrupt()
    {
        var running = _running;
        running?.Ask("the cell was interrupted");
        return running is not null;
    }

    /// <summary>Sends what the cells have written and gives the console back.</summary>
    public void Dispose() => _runner.Dispose();
}

/// <summary>A cell that ran.</summary>
/// <param name="Error">Why it failed; null if it did not.</param>
/// <param name="Result">The value of its last expression as text, if it had one.</param>
/// <param name="Values">What expressions came to after it, by name.</param>
internal sealed record CellRun(ErrorOutput? Error, string? Result, Dictionary<string, Output> Values);
