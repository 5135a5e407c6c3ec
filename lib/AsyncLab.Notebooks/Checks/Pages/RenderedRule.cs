using AsyncLab.Notebooks.Export.Jupyter;

namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>The copy that others read where nothing runs shows the cells that the notebook has now.</summary>
internal sealed class RenderedRule() : Rule("rendered", $"the same cells in its copy in the folder '{RenderedCopy.FolderName}', if it has one")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        RenderedCopy.ProblemOf(notebook.Document) is { } problem ? [new(notebook.Path, 1, null, Name, problem)] : [];
}
