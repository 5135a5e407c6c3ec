using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Checks.Imports;

/// <summary>Hosts differ in where a relative path in an imported file begins, and one passes over an import that it does not find.</summary>
internal sealed class NestedImportRule() : Rule("nested-import", "no relative imports in an imported file of another folder")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        Check(notebook, []);

    private IEnumerable<Finding> Check(CheckedNotebook notebook, HashSet<string> seen) =>
        notebook.Sources.SelectMany(s => Within(s.Source, [SourceFile.Notebook(notebook.Path)], seen));

    private IEnumerable<Finding> Within(CellSource source, IReadOnlyList<SourceFile> chain, HashSet<string> seen)
    {
        var file = chain[^1];
        foreach (var import in source.Directives.OfType<MagicDirective>().Where(d => d.Name == Magics.Import))
        {
            if (Path.GetFullPath(import.Argument, file.Folder) != Path.GetFullPath(import.Argument, chain[0].Folder))
                yield return new(file.Path, import.Line, null, Name, $"{import.Text}: other hosts look for it in the folder of the notebook, and Verso says nothing if it is not there; let the notebook import it itself, or move this file beside the notebook.");
            foreach (var finding in Open(import, chain, seen))
                yield return finding;
        }
    }

    private IEnumerable<Finding> Open(MagicDirective import, IReadOnlyList<SourceFile> chain, HashSet<string> seen)
    {
        try
        {
            var (file, cells) = Execution.Imports.Open(import, chain, seen.Count);
            // However often it is imported, it says the same.
            return seen.Add(file.Path) ? [.. cells.Select(c => CellSource.Parse(c.Source, c.Line)).SelectMany(s => Within(s, [.. chain, file], seen))] : [];
        }
        catch (CellFailedException)
        {
            // The compiler has blamed it.
            return [];
        }
    }
}
