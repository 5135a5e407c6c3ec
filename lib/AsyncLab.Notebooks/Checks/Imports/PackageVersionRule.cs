using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Checks.Imports;

/// <summary>The same packages today and tomorrow.</summary>
internal sealed class PackageVersionRule() : Rule("package-version", "packages with an exact version")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from source in notebook.Sources
        from reference in source.Source.Directives.OfType<ReferenceDirective>()
        where NuGetReference.IsReference(reference.Target) && NuGetReference.Parse(reference.Target) is { Floats: true }
        select At(notebook, source.Cell, reference.Line,
            $"""{reference.Text} takes another version from day to day; name one: #r "nuget: {NuGetReference.Parse(reference.Target)!.Id}, 1.2.3".""");
}
