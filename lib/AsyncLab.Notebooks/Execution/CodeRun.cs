namespace AsyncLab.Notebooks.Execution;

/// <summary>A piece of code that runs in a <see cref="CellProcess"/>.</summary>
/// <param name="code">The code.</param>
internal sealed class CodeRun(CodeOrder code)
{
    private readonly TaskCompletionSource<CodeResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, Output> _values = [];
    private ErrorOutput? _shown;
    private ErrorOutput? _error;

    /// <summary>The code.</summary>
    public CodeOrder Code => code;

    /// <summary>Whether its process has begun to run it.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>Why its process was killed; null if it was not.</summary>
    public string? Force { get; set; }

    /// <summary>What came of it, as soon as it has ended.</summary>
    public Task<CodeResult> Result => _result.Task;

    /// <summary>Takes note of something that happened.</summary>
    public void Add(RunEvent e)
    {
        switch (e)
        {
            case CellStarted:
                HasStarted = true;
                break;
            case CellShowed { Output: ErrorOutput error }:
                _shown = error;
                break;
            case CellEnded { Succeeded: false }:
                _error = _shown;
                break;
            case ExpressionEvaluated value:
                _values[value.Name] = value.Value;
                break;
        }
    }

    /// <summary>Nothing more happens.</summary>
    public void End() => _result.TrySetResult(new(_error, _values));
}

/// <summary>What came of a piece of code.</summary>
/// <param name="Error">Why it failed; null if it did not.</param>
/// <param name="Values">What expressions came to after it, by name.</param>
internal sealed record CodeResult(ErrorOutput? Error, IReadOnlyDictionary<string, Output> Values);
