using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncLab.Notebooks.Execution;

/// <summary>The assemblies that every cell may use: the framework's and those that format values.</summary>
internal static class PlatformAssemblies
{
    private static readonly Dictionary<string, string> Framework = FindFramework();

    /// <summary>All of them, for the compiler.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. Framework.Values.Append(PathOf(typeof(Formatter))).Append(PathOf(typeof(IHtmlContent))).Append(PathOf(typeof(PlatformAssemblies)))
            .Select(p => MetadataReference.CreateFromFile(p))
    ];

    /// <summary>The path of an assembly of the framework, or null if it has none of this simple name.</summary>
    public static string? Find(string name) => Framework.GetValueOrDefault(name);

    private static string PathOf(Type type) => type.Assembly.Location;

    // The list also names the engine's own assemblies, which are no business of a cell.
    private static Dictionary<string, string> FindFramework() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(p => Path.GetFullPath(p).StartsWith(RuntimeEnvironment.GetRuntimeDirectory(), StringComparison.Ordinal))
            .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => Path.GetFileNameWithoutExtension(p), StringComparer.OrdinalIgnoreCase);
}
