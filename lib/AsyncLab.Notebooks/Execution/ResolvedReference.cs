namespace AsyncLab.Notebooks.Execution;

/// <summary>A reference and the assemblies that it means; for packages, the first of a cell and the assemblies of all.</summary>
internal sealed record ResolvedReference(ReferenceDirective Directive, SourceFile File, IReadOnlyList<string> Paths);

/// <summary>Finds the files of packages, all together.</summary>
internal delegate Task<PackageFiles> PackageFinder(
    IReadOnlyCollection<NuGetReference> packages, IReadOnlyCollection<string> sources, string folder);
