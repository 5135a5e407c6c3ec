using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export.Browsing;

namespace AsyncLab.Notebooks.Export.Digests;

/// <summary>Finds what only a browser can draw.</summary>
internal static class Drawings
{
    /// <summary>Where a run shows such things.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="diagrams">Whether the cells of mermaid count.</param>
    public static IReadOnlySet<Place> Of(NotebookResult result, bool diagrams) =>
        result.Cells.SelectMany(c => Of(c, diagrams)).ToHashSet();

    public static bool IsHtml(Output output) => output is DisplayOutput display && MimeType.Of(display) == MimeType.Html;

    public static bool IsDiagram(Cell cell) => cell.Language == "mermaid";

    private static IEnumerable<Place> Of(CellResult result, bool diagrams)
    {
        var cell = result.Cell;
        if ((diagrams && IsDiagram(cell)) || (cell.Language == "html" && HtmlDigest.Of(cell.Source).IsDrawn)) yield return new(cell.Number, 0);
        foreach (var (index, output) in result.Outputs.Index())
        {
            if (IsHtml(output) && HtmlDigest.Of(((DisplayOutput)output).Content).IsDrawn) yield return new(cell.Number, index + 1);
        }
    }
}
