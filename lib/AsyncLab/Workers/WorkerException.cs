namespace AsyncLab;

/// <summary>A worker process did not deliver what it was asked for; the message says what it said last.</summary>
public sealed class WorkerException : Exception
{
    /// <summary>A failure without a message.</summary>
    public WorkerException()
    {
    }

    /// <summary>A failure with its message.</summary>
    public WorkerException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its message and cause.</summary>
    public WorkerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What stopped the worker, in half a sentence.</summary>
    internal string Reason { get; init; } = "";

    /// <summary>What it had measured until then, if it had said so.</summary>
    internal Reading? LastReading { get; init; }
}
