namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Notebooks that cannot become C# programs; the message says in a line for each which cell and line is why, and what to do.</summary>
public sealed class CSharpAppException : Exception
{
    internal CSharpAppException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
