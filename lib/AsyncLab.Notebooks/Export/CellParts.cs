using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>The parts of a cell of code on its page, as its tags want them.</summary>
internal static class CellParts
{
    /// <summary>The link to the cell: its number and its name.</summary>
    public static Html Link(Cell cell)
    {
        var href = CellRenderer.IdOf(cell);
        return cell.Tags.Name is { } name
            // Links by the number still find it.
            ? Html.Of($"<a id=\"{CellRenderer.IdOf(cell.Number)}\" href=\"#{href}\" aria-label=\"Cell {cell.Number}, {name}\">{cell.Number} {name}</a>")
            : Html.Of($"<a href=\"#{href}\" aria-label=\"Cell {cell.Number}\">{cell.Number}</a>");
    }

    /// <summary>The code, without the tags.</summary>
    public static Html Input(CellResult result)
    {
        var (cell, source) = (result.Cell, result.Cell.SourceWithoutTags);
        var code = Html.Of($"<pre class=\"code\" id=\"code-{cell.Number}\"><code>{CodeHighlighter.Highlight(source, cell.Language)}</code></pre>");
        return cell.Tags.HideInput
            ? Html.Of($"<details class=\"input\"{Html.When(Failed(result), new(" open"))}><summary>Code</summary>{code}</details>")
            : code;
    }

    /// <summary>The values with which the cell ran instead of those in its code; nothing if there are none.</summary>
    public static Html Parameters(CellResult result)
    {
        var values = result.Parameters.Select(p => Html.Of($"<code>{p.Name} = {p.Value}</code>").Text);
        return Html.When(result.Parameters.Count > 0, Html.Of($"<p class=\"parameters\">This run was given {new Html(string.Join(", ", values))}.</p>"));
    }

    /// <summary>Whether what the cell showed belongs on the page: always if it failed, for the error is there.</summary>
    public static bool ShowsOutputs(CellResult result) => result.Outputs.Count > 0 && (!result.Cell.Tags.HideOutput || Failed(result));

    private static bool Failed(CellResult result) => result.Status is CellStatus.Failed or CellStatus.Running;
}
