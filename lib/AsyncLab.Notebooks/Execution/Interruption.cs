namespace AsyncLab.Notebooks.Execution;

/// <summary>Lets somebody end a piece of code in the process that runs it. The code takes part in that: it is not ended wherever it is.</summary>
/// <param name="run">The mark of the run.</param>
internal sealed class Interruption(string run)
{
    private static readonly AsyncLocal<Interruption?> OfCell = new();

    private volatile string? _reason;
    private IReadOnlySet<int>? _before;

    /// <summary>The error with which the code ends; null as long as nobody wants it to.</summary>
    public OperationCanceledException? End => _reason is { } reason ? new($"{reason}; what earlier cells have left is still there") : null;

    /// <summary>In code that shows or reads something: ends it, if somebody wants it to.</summary>
    /// <exception cref="OperationCanceledException">Somebody does.</exception>
    public static void ThrowIfAsked()
    {
        if (OfCell.Value?.End is { } end)
            throw end;
    }

    /// <summary>Ends the processes that the code has started, and the code itself when it next shows or reads something.</summary>
    /// <param name="reason">Why, such as <c>the cell was interrupted</c>.</param>
    public void Ask(string reason)
    {
        _reason ??= reason;
        if (_before is { } before)
            _ = RunProcesses.InterruptAsync(run, before);
    }

    /// <summary>Runs the code.</summary>
    public Task RunAsync(Func<Task> code) => Task.Run(() =>
    {
        (OfCell.Value, _before) = (this, _before ?? RunProcesses.Of(run));
        ThrowIfAsked();
        return code();
    });
}
