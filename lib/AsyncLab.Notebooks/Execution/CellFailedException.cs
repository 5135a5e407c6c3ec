namespace AsyncLab.Notebooks.Execution;

/// <summary>Ends a cell with an error for its reader.</summary>
internal sealed class CellFailedException : Exception
{
    public CellFailedException(string message, string detail = "", Exception? inner = null) : base(message, inner) =>
        Detail = detail;

    /// <summary>Begins the message with the place: <c>file:line: </c>.</summary>
    public CellFailedException(SourceFile file, int line, string message, string detail = "", Exception? inner = null)
        : this($"{file.Name}:{line}: {message}", detail, inner) =>
        Place = new(file, line, message);

    /// <summary>The file, the line and the message without them; null if only the message says where.</summary>
    public FailurePlace? Place { get; }

    /// <summary>The stack trace or the list of errors.</summary>
    public string Detail { get; }
}

/// <summary>Where a cell failed and why.</summary>
internal sealed record FailurePlace(SourceFile File, int Line, string Reason);
