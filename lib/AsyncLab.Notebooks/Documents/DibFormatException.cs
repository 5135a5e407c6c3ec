namespace AsyncLab.Notebooks.Documents;

/// <summary>A file is not a notebook; the message begins with <c>file:line: </c> and says what to do.</summary>
public sealed class DibFormatException : Exception
{
    internal DibFormatException(string path, int line, string message, Exception? inner = null)
        : base($"{path}:{line}: {message}", inner)
    {
        Path = path;
        Line = line;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }
}
