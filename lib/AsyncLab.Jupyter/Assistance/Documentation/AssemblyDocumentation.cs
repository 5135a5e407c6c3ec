using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AsyncLab.Jupyter.Assistance.Documentation;

/// <summary>The comments of an assembly: in the file of its name beside it, or where .NET keeps its own.</summary>
/// <param name="assembly">The path of the assembly.</param>
internal sealed class AssemblyDocumentation(string assembly) : DocumentationProvider
{
    private readonly string _assembly = assembly;

    public override bool Equals(object? obj) => obj is AssemblyDocumentation other && other._assembly == _assembly;

    public override int GetHashCode() => _assembly.GetHashCode(StringComparison.Ordinal);

    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default)
    {
        var files = FrameworkDocumentation.Covers(_assembly) ? FrameworkDocumentation.FilesFor(_assembly) : [Path.ChangeExtension(_assembly, ".xml")];
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (DocumentationFile.Find(file, documentationMemberID) is { } comment)
                return comment;
        }

        return "";
    }
}
