namespace AsyncLab.Notebooks.Execution;

/// <summary>Takes pieces of C# one after the other, each of which sees what the ones before it declared.</summary>
internal interface ICodeSession
{
    /// <summary>The variables declared so far, each once, with its value.</summary>
    IEnumerable<Variable> Variables { get; }

    /// <summary>Lets the code that follows use assemblies.</summary>
    void AddReferences(IEnumerable<string> paths);

    /// <summary>Takes a piece.</summary>
    /// <param name="code">The code; its first line is the first line of the file.</param>
    /// <param name="file">Where it comes from.</param>
    /// <returns>The value to show, if its last expression has no semicolon.</returns>
    /// <exception cref="CellFailedException">It did not compile, or it threw.</exception>
    Task<ShownValue?> RunAsync(string code, SourceFile file);
}

/// <summary>The value of a piece of code.</summary>
internal readonly record struct ShownValue(object? Value);

/// <summary>A variable of a notebook.</summary>
internal sealed record Variable(string Name, Type Type, object? Value);
