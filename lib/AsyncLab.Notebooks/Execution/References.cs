using System.Reflection;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Turns the <c>#r</c> lines of a notebook into assemblies that its code can use.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="find">Finds packages.</param>
/// <param name="loads">Whether the code will run, and not only be compiled.</param>
internal sealed partial class References(string folder, PackageFinder find, bool loads)
{
    private readonly List<NuGetReference> _packages = [];
    private readonly List<string> _sources = [];

    /// <summary>For a notebook that runs.</summary>
    public References(string folder) : this(folder, PackageRestore.RestoreAsync, loads: true)
    {
    }

    /// <summary>What was resolved so far.</summary>
    public List<ResolvedReference> Resolved { get; } = [];

    /// <summary>Resolves the references of a cell.</summary>
    /// <returns>The paths of the assemblies to compile against.</returns>
    /// <exception cref="CellFailedException">One of them cannot be resolved.</exception>
    public async Task<IReadOnlyList<string>> ResolveAsync(IReadOnlyList<CellDirective> all, SourceFile file)
    {
        foreach (var source in all.OfType<PackageSourceDirective>())
        {
            _sources.Add(source.Source
                ?? throw new CellFailedException(file, source.Line, $"{source.Text}: expected #i \"nuget: address\""));
        }

        var directives = all.OfType<ReferenceDirective>().ToList();
        var packages = directives.Where(d => NuGetReference.IsReference(d.Target)).ToList();
        var assemblies = directives.Except(packages).Select(d => Assembly(d, file)).ToList();
        return packages.Count == 0 ? assemblies : [.. assemblies, .. await PackagesAsync(packages, file)];
    }

    private string Assembly(ReferenceDirective directive, SourceFile file)
    {
        var path = Path.GetFullPath(directive.Target, file.Folder);
        if (!File.Exists(path))
        {
            return PlatformAssemblies.Find(SimpleName(directive.Target)) ?? throw new CellFailedException(file, directive.Line,
                $"{directive.Text}: there is no file {path} and no assembly of this name in .NET; build it first, or correct the path");
        }

        try
        {
            if (loads)
                LoadedLibraries.AddWithNeighbours(path);
            else
                AssemblyName.GetAssemblyName(path);

            Resolved.Add(new(directive, file, [path]));
            return path;
        }
        catch (BadImageFormatException e)
        {
            throw new CellFailedException(file, directive.Line, $"{directive.Text}: the file is not a .NET assembly", inner: e);
        }
    }

    private async Task<IReadOnlyList<string>> PackagesAsync(List<ReferenceDirective> directives, SourceFile file)
    {
        foreach (var directive in directives)
        {
            var package = NuGetReference.Parse(directive.Target) ?? throw new CellFailedException(file, directive.Line,
                $"""{directive.Text}: expected #r "nuget: Id, Version" """.TrimEnd());
            // Packages that earlier cells asked for take part, so that all fit together.
            _packages.RemoveAll(p => string.Equals(p.Id, package.Id, StringComparison.OrdinalIgnoreCase));
            _packages.Add(package);
        }

        try
        {
            var files = await find(_packages, _sources, folder);
            if (loads)
                Load(files);

            Resolved.Add(new(directives[0], file, files.Managed));
            return files.Managed;
        }
        catch (Exception e) when (e is InvalidOperationException or FileNotFoundException)
        {
            throw new CellFailedException(file, directives[0].Line, $"{directives[0].Text}: {e.Message}", inner: e);
        }
    }

    private static void Load(PackageFiles files)
    {
        foreach (var path in files.Managed)
            LoadedLibraries.AddManaged(path);

        foreach (var path in files.Native)
            LoadedLibraries.AddNative(path);
    }

    private static string SimpleName(string target)
    {
        try
        {
            var name = new AssemblyName(target).Name ?? target;
            return name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        }
        catch (Exception e) when (e is ArgumentException or FileLoadException)
        {
            return target;
        }
    }
}
