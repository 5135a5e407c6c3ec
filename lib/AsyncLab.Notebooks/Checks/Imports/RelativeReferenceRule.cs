using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Checks.Imports;

/// <summary>Where a relative path begins differs from host to host.</summary>
internal sealed class RelativeReferenceRule() : Rule("relative-reference", "#r with a full path")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from source in notebook.Sources
        from reference in source.Source.Directives.OfType<ReferenceDirective>()
        where !NuGetReference.IsReference(reference.Target) && !Path.IsPathFullyQualified(reference.Target)
            && File.Exists(Path.GetFullPath(reference.Target, notebook.Folder))
        select At(notebook, source.Cell, reference.Line,
            $"{reference.Text}: Verso does not look beside the notebook; let the build write an imported .dib with the full path.");
}
