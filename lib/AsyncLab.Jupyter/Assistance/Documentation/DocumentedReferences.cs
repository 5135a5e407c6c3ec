using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AsyncLab.Jupyter.Assistance.Documentation;

/// <summary>Gives the assemblies that cells refer to their comments; to run the cells, the compiler has no need of them.</summary>
internal sealed class DocumentedReferences
{
    private readonly ConditionalWeakTable<MetadataReference, MetadataReference> _documented = [];

    /// <summary>The same assembly with its comments.</summary>
    public MetadataReference Of(MetadataReference reference) => _documented.GetValue(reference, Document);

    // What was read from the file is shared.
    private static MetadataReference Document(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path, Properties.Kind: MetadataImageKind.Assembly } file
            && file.GetMetadata() is AssemblyMetadata metadata
            ? metadata.GetReference(new AssemblyDocumentation(path), file.Properties.Aliases, file.Properties.EmbedInteropTypes, path)
            : reference;
}
