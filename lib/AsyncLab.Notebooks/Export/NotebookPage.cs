using System.Globalization;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>A notebook's page.</summary>
internal static class NotebookPage
{
    public static Html Render(Layout layout, PreparedPage page)
    {
        var (result, content, chapter, _, drawsDiagrams) = page;
        var main = Html.Of($"""
            <article>
            <header class="title">
            <h1>{content.TitleHtml}</h1>
            <p class="facts">{Facts(chapter)}</p>
            </header>
            {(chapter.FailedCell is { } cell ? Failure(result, cell) : Html.Empty)}
            {content.Body}
            </article>
            {Pager(chapter, layout.Chapters)}
            """);
        return layout.Page(
            $"{content.Title} – {layout.BookTitle}", content.Description, chapter.Page, main, content.Headings, drawsDiagrams);
    }

    /// <summary>When a notebook ran and how long.</summary>
    public static Html Facts(Chapter chapter)
    {
        if (chapter.Started == default)
            return new("Has not run");

        var started = chapter.Started.ToUniversalTime();
        return Html.Of($"""
            Ran on <time datetime="{started.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">{started.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture)} UTC</time>, took {chapter.Elapsed.ToText()}
            """);
    }

    private static Html Failure(NotebookResult result, int number)
    {
        var cell = result.Cells.First(c => c.Cell.Number == number);
        var left = result.Cells.Count(c => c.Status == CellStatus.NotRun && Languages.IsCode(c.Cell.Language));
        var link = Html.Of($"<a href=\"#{CellRenderer.IdOf(number)}\">cell {number}</a>");
        var what = cell.Status == CellStatus.Failed
            ? Html.Of($"This notebook failed in {link}.")
            : Html.Of($"This notebook was stopped while {link} was running.");
        var rest = left switch
        {
            0 => "",
            1 => " The code cell after it did not run.",
            _ => $" The {left} code cells after it did not run.",
        };
        return Html.Of($"<p class=\"notice\" role=\"note\">{what}{rest}</p>");
    }

    private static Html Pager(Chapter chapter, IReadOnlyList<Chapter> chapters)
    {
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
