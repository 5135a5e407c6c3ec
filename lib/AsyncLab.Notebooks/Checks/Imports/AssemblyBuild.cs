using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AsyncLab.Notebooks.Checks.Imports;

/// <summary>How an assembly was compiled, read from its file without loading it.</summary>
internal static class AssemblyBuild
{
    private static readonly ConcurrentDictionary<string, bool> Debug = new(StringComparer.Ordinal);

    /// <summary>Whether the compiler was told not to optimise it.</summary>
    public static bool IsDebug(string path) => Debug.GetOrAdd(path, Read);

    private static bool Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(metadata.GetCustomAttribute)
            .Where(a => NameOf(metadata, a) == nameof(DebuggableAttribute))
            .Any(a => DisablesOptimizations(metadata.GetBlobReader(a.Value)));
    }

    private static string? NameOf(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
            && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
            ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name)
            : null;

    // The value is the modes as one number, or two truth values of which the second disables; both follow a prologue of two bytes.
    private static bool DisablesOptimizations(BlobReader value)
    {
        value.ReadUInt16();
        return value.RemainingBytes >= 6
            ? ((DebuggableAttribute.DebuggingModes)value.ReadInt32() & DebuggableAttribute.DebuggingModes.DisableOptimizations) != 0
            : value.ReadByte() >= 0 && value.ReadByte() == 1;
    }
}
