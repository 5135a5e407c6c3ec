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

    /// <summary>How pages come to their styles and scripts.</summary>
    public PageResources Resources { get; init; } = new LinkedResources();

    /// <summary>Whether there is a table of contents and a search beside the pages of the chapters.</summary>
    public bool IsSite { get; init; } = true;

    /// <summary>A whole page.</summary>
    public Html Page(PageParts page)
    {
        // The table of contents is the list of chapters: it needs no second one beside it.
        var isIndex = page.File == IndexPage.FileName;
        var hasChapters = !isIndex && Chapters.Count > 1;
        var outline = page.Headings.Where(h => h.Level <= 3).ToList();
        var rest = Html.Of($"""
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="description" content="{page.Description}">
            <title>{page.Title}</title>
            <link rel="icon" href="{new Html(Icon)}">
            {Resources.Head(page)}
            </head>
            <body{Html.When(isIndex, new(" class=\"index\""))}>
            <a class="skip" href="#content">Skip to the content</a>
            <header class="top">
            {Brand()}
            {Html.When(IsSite, SearchField.Html)}
            {Html.When(hasChapters, Menu("chapters", "Chapters"))}
            {Html.When(outline.Count > 1, Menu("outline", "On this page"))}
            </header>
            <div class="columns">
            {Html.When(hasChapters, Navigation(page.File))}
            <main id="content" tabindex="-1">
            {page.Main}
            </main>
            {Html.When(outline.Count > 1, Outline(outline))}
            </div>
            <p id="status" class="unseen" role="status"></p>
            {Resources.End(page)}
            </body>
            </html>

            """);
        return Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            {ContentSecurityPolicy.For(rest)}
            {rest}
            """);
    }

    /// <summary>A file name as a link.</summary>
    public static string Url(string page) => Uri.EscapeDataString(page);

    private Html Brand() => IsSite
        ? Html.Of($"<a class=\"brand\" href=\"{IndexPage.FileName}\">{BookTitle}</a>")
        : Html.Of($"<span class=\"brand\">{BookTitle}</span>");

    private static Html Menu(string id, string label) =>
        Html.Of($"<button type=\"button\" class=\"menu for-{id}\" popovertarget=\"{id}\">{label}</button>");

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

    private static Html Outline(IEnumerable<Heading> headings) => Html.Of($"""
        <nav class="outline" id="outline" popover aria-label="On this page">
        <p>On this page</p>
        <ul>
        {headings.Select(h => Html.Of($"<li class=\"level-{h.Level}\"><a href=\"#{h.Id}\">{h.Text}</a></li>"))}
        </ul>
        </nav>
        """);
}
