using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>A <c>.dib</c> holds what is run, not what came of it.</summary>
internal sealed partial class StoredOutputRule() : Rule("stored-output", "no outputs in a .dib")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from line in notebook.Lines
        let found = Output().Match(line.Text)
        where found.Success
        let cell = notebook.CellAt(line.Number)
        where cell?.Language is "markdown" or "html"
        select At(notebook, cell, line.Number, "here is the output of an earlier run, which will not change with the next one; delete it, and run the notebook.");

    // What .NET Interactive and its charts write, and pictures that no author types.
    [GeneratedRegex(@"dni-(plaintext|treeview|styles|code-hint)|class=""plotly-graph-div""|data:image/[\w+.-]+;base64,[A-Za-z0-9+/=]{4000}")]
    private static partial Regex Output();
}
