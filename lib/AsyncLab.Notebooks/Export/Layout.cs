namespace AsyncLab.Notebooks.Export;

/// <summary>The frame that every page of a site shares.</summary>
/// <param name="BookTitle">The title of the whole book.</param>
/// <param name="Chapters">Its chapters, in order.</param>
internal sealed record Layout(string BookTitle, IReadOnlyList<Chapter> Chapters)
{
    private const string Icon =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E" +
        "%3Crect width='16' height='16' rx='3.5' fill='%230b6b74'/%3E" +
        "%3Cpath d='M3 5h7M6 8h7M3 11h5' stroke='white' stroke-width='1.8' stroke-linecap='round'/%3E%3C/svg%3E";

    /// <summary>A whole page.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="description">One sentence for search engines.</param>
    /// <param name="page">The page's file name.</param>
    /// <param name="content">What stands in the main part.</param>
    /// <param name="headings">What the outline lists.</param>
    /// <param name="drawsDiagrams">Whether the page draws diagrams.</param>
    public Html Page(string title, string description, string page, Html content, IReadOnlyList<Heading> headings, bool drawsDiagrams)
    {
        // The table of contents is the list of chapters: it needs no second one beside it.
        var isIndex = page == IndexPage.FileName;
        return Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="description" content="{description}">
            <title>{title}</title>
            <link rel="icon" href="{new Html(Icon)}">
            <link rel="stylesheet" href="assets/site.css">
            <link rel="stylesheet" href="assets/content.css">
            <link rel="stylesheet" href="assets/print.css" media="print">
            {Html.When(drawsDiagrams, new("<script src=\"assets/mermaid.min.js\" defer></script>"))}
            <script src="assets/site.js" defer></script>
            </head>
            <body{Html.When(isIndex, new(" class=\"index\""))}>
            <a class="skip" href="#content">Skip to the content</a>
            <header class="top">
            <a class="brand" href="index.html">{BookTitle}</a>
            {Html.When(!isIndex, new("<button class=\"menu\" popovertarget=\"chapters\">Chapters</button>"))}
            </header>
            <div class="columns">
            {Html.When(!isIndex, Navigation(page))}
            <main id="content" tabindex="-1">
            {content}
            </main>
            {Html.When(headings.Count > 1, Outline(headings))}
            </div>
            </body>
            </html>

            """);
    }

    private Html Navigation(string page) => Html.Of($"""
        <nav class="chapters" id="chapters" popover aria-label="Chapters">
        <ol>
        {Chapters.Select(c => Entry(c, page))}
        </ol>
        </nav>
        """);

    private static Html Entry(Chapter chapter, string page) => Html.Of($"""
        <li><a href="{Url(chapter.Page)}"{Html.When(chapter.Page == page, new(" aria-current=\"page\""))}>{chapter.Title}</a>{Html.When(chapter.FailedCell is not null, new(" <span class=\"failure\">failed</span>"))}</li>
        """);

    private static Html Outline(IReadOnlyList<Heading> headings) => Html.Of($"""
        <nav class="outline" id="outline" aria-label="On this page">
        <p>On this page</p>
        <ul>
        {headings.Where(h => h.Level <= 3).Select(h => Html.Of($"<li class=\"level-{h.Level}\"><a href=\"#{h.Id}\">{h.Text}</a></li>"))}
        </ul>
        </nav>
        """);

    /// <summary>A file name as a link.</summary>
    public static string Url(string page) => Uri.EscapeDataString(page);
}
