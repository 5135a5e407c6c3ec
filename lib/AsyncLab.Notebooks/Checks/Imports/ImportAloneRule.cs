using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Checks.Imports;

/// <summary>An import stands in a cell of its own, with a path that needs no quotes.</summary>
internal sealed class ImportAloneRule() : Rule("import-alone", "#!import in a cell of its own, with a path without quotes or spaces")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook)
    {
        foreach (var (cell, source) in notebook.Sources)
        {
            var imports = source.Directives.OfType<MagicDirective>().Where(d => d.Name == Magics.Import).ToList();
            if (imports.Count == 0)
                continue;
            if (source.Directives.Count > 1 || source.Code(0, int.MaxValue) is not null)
                yield return At(notebook, cell, imports[0].Line, $"Verso drops what stands in a cell with {Magics.Import}; give the import a cell of its own.");
            foreach (var import in imports.Where(i => i.Text.AsSpan(Magics.Import.Length).Trim().ContainsAny("\" ")))
                yield return At(notebook, cell, import.Line, "Verso takes no quotes and no spaces in the path of an import; rename the file, and write the path without quotes.");
        }
    }
}
