using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>Cells of Jupyter that cannot be told apart.</summary>
internal sealed class CellIdRule() : Rule("cell-id", "cells of an .ipynb with identifiers of their own")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) => !IpynbParser.IsFor(notebook.Path) ? [] :
        from cell in IpynbReader.Read(notebook.Path, notebook.Document.ToString())
        where cell.Id is not null
        group cell by cell.Id into same
        from cell in same.Skip(1)
        select new Finding(notebook.Path, cell.Line, cell.Number, Name,
            $"the cell has the same id as cell {same.First().Number}, '{same.Key}', and editors may mix them up; give it another, or open and save the notebook in Jupyter.");
}
