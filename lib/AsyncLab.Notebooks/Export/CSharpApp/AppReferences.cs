using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>What a program refers to beside the framework.</summary>
/// <param name="Packages">The packages.</param>
/// <param name="Libraries">The files that the notebook names.</param>
/// <param name="Metadata">All of it, for the compiler.</param>
internal sealed record AppReferences(IReadOnlyList<NuGetReference> Packages, IReadOnlyList<string> Libraries, IReadOnlyList<MetadataReference> Metadata)
{
    /// <summary>The package of what every cell can use and a program cannot.</summary>
    public static NuGetReference Formatting { get; } = new(typeof(Formatter).Assembly.GetName().Name!,
        typeof(Formatter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);

    /// <summary>The files, and those beside them that they need to be compiled against.</summary>
    public IReadOnlyList<string> LibrariesWithNeighbours
    {
        get
        {
            var files = new List<string>(Libraries);
            for (var i = 0; i < files.Count; i++)
                files.AddRange(Neighbours(files[i]).Except(files));

            return files;
        }
    }

    /// <summary>Finds what a notebook refers to, as the engine does.</summary>
    /// <exception cref="CellFailedException">Something cannot be found.</exception>
    public static async Task<AppReferences> FindAsync(IReadOnlyList<CellReferences> cells, string folder)
    {
        var engine = new References(folder);
        var paths = new List<string>();
        foreach (var (directives, file) in cells)
            paths.AddRange(await engine.ResolveAsync(directives, file));

        var references = cells.SelectMany(c => c.Directives.Select(d => (d.Target, c.File.Folder))).ToLookup(r => NuGetReference.IsReference(r.Target));
        var libraries = references[false].Select(r => Path.GetFullPath(r.Target, r.Folder)).Where(File.Exists).Distinct();
        // As in the engine, the last version that is asked for counts.
        var packages = references[true].Select(r => NuGetReference.Parse(r.Target)!)
            .GroupBy(p => p.Id, StringComparer.OrdinalIgnoreCase).Select(same => same.Last());
        return new([.. packages], [.. libraries], [.. PlatformAssemblies.References, .. Newest(paths).Select(p => MetadataReference.CreateFromFile(p))]);
    }

    // Packages that a later cell asks for may bring another version of what an earlier one brought.
    private static IEnumerable<string> Newest(IEnumerable<string> paths) =>
        paths.GroupBy(p => Path.GetFileName(p), StringComparer.OrdinalIgnoreCase).Select(same => same.Last());

    private static IEnumerable<string> Neighbours(string library)
    {
        using var file = new PEReader(File.OpenRead(library));
        var metadata = file.GetMetadataReader();
        var names = metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name));
        return
        [
            .. names.Where(n => PlatformAssemblies.Find(n) is null)
                .Select(n => Path.Combine(Path.GetDirectoryName(library)!, n + ".dll")).Where(File.Exists),
        ];
    }
}
