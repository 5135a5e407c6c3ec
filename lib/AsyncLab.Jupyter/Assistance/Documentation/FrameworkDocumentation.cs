using System.Runtime.InteropServices;

namespace AsyncLab.Jupyter.Assistance.Documentation;

/// <summary>
/// The comments of .NET itself. They lie with the reference assemblies of the SDK, and these are cut in another way than the
/// assemblies that run: the comment of a type of <c>System.Private.CoreLib</c> is in one of a hundred files.
/// </summary>
internal static class FrameworkDocumentation
{
    // Most of the types that have moved came from here.
    private const string Core = "System.Runtime";

    private static readonly string Runtime = RuntimeEnvironment.GetRuntimeDirectory();
    private static readonly Lazy<string?> Folder = new(FindFolder);
    private static readonly Lazy<IReadOnlyList<string>> Files = new(() => Folder.Value is { } folder ? Directory.GetFiles(folder, "*.xml") : []);

    /// <summary>Whether an assembly belongs to the .NET that runs.</summary>
    public static bool Covers(string assembly) => assembly.StartsWith(Runtime, StringComparison.Ordinal);

    /// <summary>The files that may have comments of an assembly, the likeliest first.</summary>
    public static IEnumerable<string> FilesFor(string assembly) => Files.Value
        .OrderByDescending(f => Path.GetFileNameWithoutExtension(f) == Path.GetFileNameWithoutExtension(assembly))
        .ThenByDescending(f => Path.GetFileNameWithoutExtension(f) == Core);

    // "…/shared/Microsoft.NETCore.App/10.0.1/" runs, "…/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0/" describes.
    private static string? FindFolder()
    {
        var name = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Runtime)))!;
        var packages = Path.Combine(Runtime, "..", "..", "..", "packs", name + ".Ref");
        return Directory.Exists(packages)
            ? Directory.GetDirectories(packages).Where(IsOfThisVersion).OrderDescending(StringComparer.Ordinal)
                .Select(f => Path.Combine(f, "ref", $"net{Environment.Version.ToString(2)}")).FirstOrDefault(Directory.Exists)
            : null;
    }

    private static bool IsOfThisVersion(string folder) =>
        Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) && version.ToString(2) == Environment.Version.ToString(2);
}
