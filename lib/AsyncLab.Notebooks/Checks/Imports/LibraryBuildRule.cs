using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Checks.Imports;

/// <summary>How a library must be built to load in the process of every host.</summary>
internal sealed class LibraryBuildRule() : Rule("library-build", "libraries that are optimised and that every host can load")
{
    /// <summary>Assemblies that not every host can load, by the beginning of their names, with the reason.</summary>
    public static IReadOnlyList<(string Name, string Reason)> Troublesome { get; } =
    [
        ("FSharp.Core", "brings F#, and hosts that carry an F# of their own then fail at its first use"),
        ("Microsoft.AspNetCore.Server", "brings a web server, whose framework not every host has"),
        ("Microsoft.AspNetCore.Hosting", "brings a web server, whose framework not every host has"),
    ];

    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from reference in notebook.Compiled.References
        from problem in Problems(reference)
        select new Finding(reference.File.Path, reference.Directive.Line,
            reference.File.Path == notebook.Path ? notebook.CellAt(reference.Directive.Line)?.Number : null, Name, $"{reference.Directive.Text} {problem}.");

    private static IEnumerable<string> Problems(ResolvedReference reference)
    {
        var isPackage = NuGetReference.IsReference(reference.Directive.Target);
        var folder = isPackage ? "" : Path.GetDirectoryName(reference.Paths[0])!;
        var names = (isPackage ? reference.Paths : reference.Paths.Concat(Directory.EnumerateFiles(folder, "*.dll"))).Select(Path.GetFileName).ToList();
        foreach (var (name, reason) in Troublesome.Where(t => names.Any(n => n!.StartsWith(t.Name + ".", StringComparison.OrdinalIgnoreCase))))
            yield return $"{reason}; take it out of the notebook's process";
        if (isPackage)
            yield break;
        if (AssemblyBuild.IsDebug(reference.Paths[0]))
            yield return "is not optimised, which falsifies every measurement; build it with -c Release, or with <Optimize>true</Optimize>";
        if (Directory.Exists(Path.Combine(folder, "runtimes")))
            yield return "has native files in a folder 'runtimes', where not every host looks; build it for a runtime identifier (dotnet build -r), so that they lie beside it";
    }
}
