using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>Renders the cells that are not prose.</summary>
internal sealed class CellRenderer(OutputRenderer outputs, EmbeddedHtml embedded, bool drawsDiagrams)
{
    /// <summary>What a link to a cell names.</summary>
    public static string IdOf(int number) => $"cell-{number}";

    public Html Render(CellResult result) => result.Cell.Language switch
    {
        "html" => Html.Of($"<div class=\"wide\" id=\"{IdOf(result.Cell.Number)}\">{embedded.Of(result.Cell.Source)}</div>"),
        "mermaid" => Diagram(result.Cell),
        _ => Code(result),
    };

    private Html Code(CellResult result)
    {
        var (cell, id) = (result.Cell, IdOf(result.Cell.Number));
        var source = cell.Language == "csharp" ? CSharpHighlighter.Highlight(cell.Source) : Html.Encode(cell.Source);
        return Html.Of($"""
            <div class="cell{StyleOf(result.Status)}" id="{id}">
            <div class="bar"><a href="#{id}" aria-label="Cell {cell.Number}">{cell.Number}</a> <span>{Fate(result)}</span></div>
            <pre class="code" id="code-{cell.Number}"><code>{source}</code></pre>
            {Html.When(result.Outputs.Count > 0, Html.Of($"<div class=\"outputs\">\n{outputs.Render(result.Outputs)}\n</div>"))}
            </div>
            """);
    }

    private static string StyleOf(CellStatus status) => status switch
    {
        CellStatus.Failed or CellStatus.Running => " failed",
        CellStatus.NotRun => " unrun",
        _ => "",
    };

    private static string Fate(CellResult result) => result.Status switch
    {
        CellStatus.NotRun => "not run",
        CellStatus.Running => "did not end",
        CellStatus.Failed => $"failed after {result.Elapsed.ToText()}",
        _ => result.Elapsed.ToText(),
    };

    private Html Diagram(Cell cell) => Html.Of($"""
        <figure class="diagram" id="{IdOf(cell.Number)}">
        <pre class="code">{cell.Source}</pre>
        {Html.When(!drawsDiagrams, new("<figcaption>This is the diagram’s source: mermaid, which draws it, was not at hand when this page was made.</figcaption>"))}
        </figure>
        """);
}
