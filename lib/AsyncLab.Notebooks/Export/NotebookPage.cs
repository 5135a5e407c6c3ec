using System.Globalization;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>A notebook's page.</summary>
internal static class NotebookPage
{
    public static Html Render(Layout layout, PreparedPage page)
    {
        var (result, content, chapter) = (page.Result, page.Content, page.Chapter);
        var main = Html.Of($"""
            <article>
            <header class="title">
            <h1>{content.TitleHtml}</h1>
            <p class="facts">{Facts(chapter)}</p>
            </header>
            {(chapter.FailedCell is not null ? Failure(result) : Html.Empty)}
            {content.Body}
            </article>
            {Pager(chapter, layout.Chapters)}
            """);
        return layout.Page(new($"{content.Title} – {layout.BookTitle}", content.Description, chapter.Page, main)
        {
            Headings = content.Headings,
            DrawsDiagrams = page.DrawsDiagrams,
            Style = page.Style,
        });
    }

    /// <summary>When a notebook ran and how long.</summary>
    public static Html Facts(Chapter chapter)
    {
        if (!chapter.HasRun) return new("Has not run");
        var started = chapter.Started.ToUniversalTime();
        return Html.Of($"""
            Ran on <time datetime="{started.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">{started.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture)} UTC</time>, took {chapter.Elapsed.ToText()}
            """);
    }

    private static Html Failure(NotebookResult result)
    {
        var failed = result.Cells.Where(c => c.Status == CellStatus.Failed).Select(Link).ToList();
        var stopped = result.Cells.Where(c => c.Status == CellStatus.Running).Select(Link).ToList();
        var left = result.Cells.Count(c => c.Status == CellStatus.NotRun && Languages.Runs(c.Cell));
        var what = stopped.Count > 0
            ? Html.Of($"This notebook was stopped while {stopped[0]} was running.{Html.When(failed.Count > 0, Html.Of($" It had failed in {List(failed)}."))}")
            : Html.Of($"This notebook failed in {List(failed)}.");
        var rest = left switch
        {
            0 => "",
            1 => " The code cell after it did not run.",
            _ => $" The {left} code cells after it did not run.",
        };
        return Html.Of($"<p class=\"notice\" role=\"note\">{what}{rest}</p>");
    }

    private static Html Link(CellResult cell) => Html.Of($"<a href=\"#{CellRenderer.IdOf(cell.Cell)}\">cell {cell.Cell.Label}</a>");

    private static Html List(IReadOnlyList<Html> links) => new(string.Join(", ", links.Select(l => l.Text)));

    private static Html Pager(Chapter chapter, IReadOnlyList<Chapter> chapters)
    {
        if (chapters.Count < 2) return Html.Empty;
        var index = chapters.ToList().FindIndex(c => c.Page == chapter.Page);
        return Html.Of($"""
            <nav class="pager" aria-label="Previous and next chapter">
            {Neighbour(chapters.ElementAtOrDefault(index - 1), "prev", "Previous")}
            {Neighbour(chapters.ElementAtOrDefault(index + 1), "next", "Next")}
            </nav>
            """);
    }

    private static Html Neighbour(Chapter? chapter, string relation, string label) => chapter is null
        ? Html.Empty
        : Html.Of($"<a rel=\"{relation}\" href=\"{Layout.Url(chapter.Page)}\"><span>{label}</span> {chapter.Title}</a>");
}
