using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>Renders the cells that are not prose.</summary>
internal sealed class CellRenderer(OutputRenderer outputs, EmbeddedHtml embedded, bool drawsDiagrams)
{
    /// <summary>What a link to a cell names.</summary>
    public static string IdOf(int number) => $"cell-{number}";

    /// <summary>What a link to a cell names, preferably by the cell's name.</summary>
    public static string IdOf(Cell cell) => cell.Tags.Name is { } name ? $"cell-{name}" : IdOf(cell.Number);

    public Html Render(CellResult result) => result.Cell.Language switch
    {
        "html" => Html.Of($"<div class=\"wide\" id=\"{IdOf(result.Cell.Number)}\">{embedded.Of(result.Cell.Source)}</div>"),
        "mermaid" => Diagram(result.Cell),
        _ => Code(result),
    };

    private Html Code(CellResult result)
    {
        // Rendering moves the outputs' scripts into files: nothing for a page that leaves the outputs out.
        var shown = CellParts.ShowsOutputs(result) ? Html.Of($"<div class=\"outputs\">\n{outputs.Render(result.Outputs)}\n</div>") : Html.Empty;
        return Html.Of($"""
            <div class="cell{StyleOf(result.Status)}" id="{IdOf(result.Cell)}">
            <div class="bar">{CellParts.Link(result.Cell)} <span>{Fate(result)}</span></div>
            {CellParts.Input(result)}{CellParts.Parameters(result)}
            {shown}
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
        CellStatus.NotRun when result.IsSkipped => "skipped",
        CellStatus.NotRun => "not run",
        CellStatus.Running => "did not end",
        CellStatus.Failed => $"failed after {result.Elapsed.ToText()}",
        _ when result.FailedAsExpected => $"failed as expected after {result.Elapsed.ToText()}",
        _ => result.Elapsed.ToText(),
    };

    private Html Diagram(Cell cell) => Html.Of($"""
        <figure class="diagram" id="{IdOf(cell.Number)}">
        <pre class="code">{cell.Source}</pre>
        {Html.When(!drawsDiagrams, new("<figcaption>This is the diagram’s source: mermaid, which draws it, was not at hand when this page was made.</figcaption>"))}
        </figure>
        """);
}
