namespace AsyncLab.Notebooks.Export;

/// <summary>The table of contents.</summary>
internal static class IndexPage
{
    public const string FileName = "index.html";

    public static Html Render(Layout layout)
    {
        var main = Html.Of($"""
            <header class="title">
            <h1>{layout.BookTitle}</h1>
            <p class="facts">{Summary(layout.Chapters)}</p>
            </header>
            <ol class="contents">
            {layout.Chapters.Select(Entry)}
            </ol>
            """);
        return layout.Page(new(layout.BookTitle, layout.BookTitle, FileName, main));
    }

    private static string Summary(IReadOnlyList<Chapter> chapters)
    {
        var failed = chapters.Count(c => c.FailedCell is not null);
        var count = chapters.Count == 1 ? "1 notebook" : $"{chapters.Count} notebooks";
        var notRun = chapters.Count(c => !c.HasRun);
        var outcome = (failed, notRun) switch
        {
            (0, 0) => "every cell ran without an error",
            (_, 0) => $"{failed} failed",
            (0, _) => $"{notRun} not run",
            _ => $"{failed} failed, {notRun} not run",
        };
        var elapsed = TimeSpan.FromTicks(chapters.Sum(c => c.Elapsed.Ticks));
        return $"{count}, {outcome}, {elapsed.ToText()} in all";
    }

    private static Html Entry(Chapter chapter) => Html.Of($"""
        <li>
        <h2><a href="{Layout.Url(chapter.Page)}">{chapter.Title}</a></h2>
        {Html.When(chapter.Description.Length > 0, Html.Of($"<p>{chapter.Description}</p>"))}
        <p class="facts">{Html.When(chapter.HasRun, Html.Of($"{Outcome(chapter)} · "))}{NotebookPage.Facts(chapter)}</p>
        </li>
        """);

    private static Html Outcome(Chapter chapter) => chapter.FailedCell is not { } cell
        ? new("<span class=\"success\">Succeeded</span>")
        : Html.Of($"<a class=\"failure\" href=\"{Layout.Url(chapter.Page)}#{CellRenderer.IdOf(cell)}\">Failed in cell {cell}</a>");
}
