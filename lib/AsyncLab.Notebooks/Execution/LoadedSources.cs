using AsyncLab.Notebooks.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Gives the compiler the files that code names by <c>#load</c>, except what would end this process.</summary>
/// <param name="files">Finds the files.</param>
internal sealed class LoadedSources(SourceReferenceResolver files) : SourceReferenceResolver
{
    public override string? NormalizePath(string path, string? baseFilePath) => files.NormalizePath(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath) => files.ResolveReference(path, baseFilePath);

    public override Stream OpenRead(string resolvedPath) => files.OpenRead(resolvedPath);

    /// <exception cref="IOException">It is nested too deep; the compiler takes the message into its own.</exception>
    public override SourceText ReadText(string resolvedPath)
    {
        var text = files.ReadText(resolvedPath);
        return CSharpText.ObstacleIn(text.ToString()) is { } obstacle
            ? throw new IOException($"line {obstacle.Line + 1}: {obstacle.Message}")
            : text;
    }

    public override bool Equals(object? other) => other is LoadedSources sources && files.Equals(sources.Files);

    public override int GetHashCode() => files.GetHashCode();

    private SourceReferenceResolver Files => files;
}
