namespace AsyncLab.Notebooks.Execution;

/// <summary>Ends a cell with an error for its reader.</summary>
internal sealed class CellFailedException : Exception
{
    public CellFailedException(string message, string detail = "", Exception? inner = null) : base(message, inner) =>
        Detail = detail;

    /// <summary>Begins the message with the place: <c>file:line: </c>.</summary>
    public CellFailedException(SourceFile file, int line, string message, string detail = "", Exception? inner = null)
        : this($"{file.Name}:{line}: {message}", detail, inner)
    {
    }

    /// <summary>The stack trace or the list of errors.</summary>
    public string Detail { get; }
}
