namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>All cells share one page in some hosts, so identifiers differ from cell to cell.</summary>
internal sealed class UniqueIdRule() : Rule("unique-id", "identifiers of HTML that differ from cell to cell")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from tag in notebook.CellsIn("html").SelectMany(c => HtmlTags.In(c.Source).Select(t => (Cell: c, t.Index, Id: t["id"])))
        where tag.Id is not null
        group tag by tag.Id into same
        from tag in same.Skip(1)
        select At(notebook, tag.Cell, HtmlCellRule.LineOf(tag.Cell, tag.Index),
            $"the id '{same.Key}' is also in cell {same.First().Cell.Number}, and all cells share one page; choose another.");
}
