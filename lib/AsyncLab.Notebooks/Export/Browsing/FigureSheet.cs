using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export.Digests;

namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>A page with all that a browser draws for a run, one under the other, each in a box that can be found again.</summary>
internal static class FigureSheet
{
    /// <summary>Pixels of CSS.</summary>
    public const int Width = 900;

    /// <summary>An expression for the places of the boxes on the page.</summary>
    /// <param name="withoutWords">Whether of a box that holds one drawing, the drawing alone is meant.</param>
    public static string Boxes(bool withoutWords) => $$"""
        [...document.querySelectorAll(".figure-box")].map(box => {
          const drawings = [...box.querySelectorAll("{{Drawing.Selector}}:not({{Drawing.Selector}} *)")].filter(d => d.checkVisibility() && d.getBoundingClientRect().width);
          const alone = {{(withoutWords ? "drawings.length === 1" : "false")}};
          const shown = alone ? drawings[0] : box;
          const { left, top, width, height } = shown.getBoundingClientRect();
          return {
            cell: Number(box.dataset.cell), output: Number(box.dataset.output), x: left + scrollX, y: top + scrollY, alone: Number(alone),
            width: alone ? width : Math.max(width, box.scrollWidth), height: alone ? height : Math.max(height, box.scrollHeight),
          };
        })
        """;

    // An open figure says what a folded one hides; in a picture nobody can unfold it.
    private const string Style = """
        body { margin: 0; background: #fff; }
        .figure-box { display: flow-root; contain: layout; padding: 4px; background: #fff; }
        .figure-box details:not([open]) { display: none; }
        """;

    private const string DrawDiagrams = """
        mermaid.initialize({ startOnLoad: false, theme: "neutral", fontFamily: getComputedStyle(document.body).fontFamily });
        for (const source of document.querySelectorAll(".diagram-source")) {
          mermaid.render(`diagram-${source.parentElement.dataset.cell}`, source.textContent)
            .then(({ svg }) => (source.parentElement.innerHTML = svg))
            .catch(() => source.parentElement.remove());
        }
        """;

    /// <summary>The page.</summary>
    /// <param name="result">What the cells showed.</param>
    /// <param name="mermaid">The file of mermaid, beside the page; null if there is none.</param>
    public static string Render(NotebookResult result, string? mermaid) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Figures</title>
        <style>{new Html(PageResources.Read("site.css"))}{new Html(PageResources.Read("content.css"))}{new Html(Style)}</style>
        </head>
        <body>
        {result.Cells.SelectMany(c => Pieces(c, mermaid is not null))}
        {Html.When(mermaid is not null, Html.Of($"<script src=\"{mermaid}\"></script>\n<script>{new Html(DrawDiagrams)}</script>"))}
        </body>
        </html>
        """).Text;

    private static IEnumerable<Html> Pieces(CellResult cell, bool drawsDiagrams) => cell.Cell.Language switch
    {
        "html" => [Box(new(cell.Cell.Number, 0), new(cell.Cell.Source))],
        "mermaid" => drawsDiagrams ? [Box(new(cell.Cell.Number, 0), Html.Of($"<pre class=\"diagram-source\">{cell.Cell.Source}</pre>"))] : [],
        _ => cell.Outputs.Index().Where(o => Drawings.IsHtml(o.Item))
            .Select(o => Box(new(cell.Cell.Number, o.Index + 1), new(((DisplayOutput)o.Item).Content))),
    };

    private static Html Box(Place place, Html content) => Html.Of($"""
        <div class="figure-box" data-cell="{place.Cell}" data-output="{place.Output}">
        {content}
        </div>
        """);
}
