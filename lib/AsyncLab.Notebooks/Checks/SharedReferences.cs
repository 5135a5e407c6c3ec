using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AsyncLab.Notebooks.Checks;

/// <summary>Assemblies for the compiler, each read once however many notebooks refer to it.</summary>
internal static class SharedReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> ByPath = new(StringComparer.Ordinal);

    public static MetadataReference Of(string path) => ByPath.GetOrAdd(path, p => MetadataReference.CreateFromFile(p));
}
