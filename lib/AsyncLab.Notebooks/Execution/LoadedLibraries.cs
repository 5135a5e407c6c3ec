using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace AsyncLab.Notebooks.Execution;

/// <summary>
/// Finds what cells refer to, and what that refers to, when the runtime first asks for it. All is loaded once,
/// into the default context, so that a type of a cell and the same type of the engine are the same.
/// </summary>
internal static class LoadedLibraries
{
    private static readonly ConcurrentDictionary<string, string> Managed = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, string> Native = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, AssemblyDependencyResolver> Resolvers = new();

    static LoadedLibraries()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            FindManaged(name) is { } path ? context.LoadFromAssemblyPath(path) : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            FindNative(name) is { } path ? NativeLibrary.Load(path) : 0;
    }

    /// <summary>Makes an assembly loadable, with all that lies beside it or that its <c>.deps.json</c> names.</summary>
    /// <exception cref="BadImageFormatException">The file is not an assembly.</exception>
    public static void AddWithNeighbours(string path)
    {
        AddManaged(path);
        Resolvers.GetOrAdd(path, p => new AssemblyDependencyResolver(p));
    }

    /// <summary>Makes an assembly loadable.</summary>
    /// <exception cref="BadImageFormatException">The file is not an assembly.</exception>
    public static void AddManaged(string path) => Managed.TryAdd(AssemblyName.GetAssemblyName(path).Name!, path);

    /// <summary>Makes a native library loadable.</summary>
    public static void AddNative(string path) => Native.TryAdd(Path.GetFileName(path), path);

    private static string? FindManaged(AssemblyName name) =>
        string.IsNullOrEmpty(name.CultureName) && Managed.TryGetValue(name.Name!, out var path)
            ? path
            : Resolvers.Values.Select(r => r.ResolveAssemblyToPath(name)).FirstOrDefault(p => p is not null);

    private static string? FindNative(string name) =>
        FileNames(name).Select(n => Native.GetValueOrDefault(n)).FirstOrDefault(p => p is not null)
        ?? Resolvers.Values.Select(r => r.ResolveUnmanagedDllToPath(name)).FirstOrDefault(p => p is not null);

    // The ways in which a platform may spell the file of the library "name".
    private static IEnumerable<string> FileNames(string name) =>
        [name, $"{name}.dll", $"lib{name}.so", $"{name}.so", $"lib{name}.dylib", $"{name}.dylib"];
}
