namespace AsyncLab.Notebooks.Export;

/// <summary>What a page has for itself within the frame that all pages share.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Description">One sentence for search engines.</param>
/// <param name="File">The page's file name.</param>
/// <param name="Main">What stands in the main part.</param>
internal sealed record PageParts(string Title, string Description, string File, Html Main)
{
    /// <summary>The headings, of which the outline lists the higher ones.</summary>
    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>Whether the page draws diagrams.</summary>
    public bool DrawsDiagrams { get; init; }

    /// <summary>The styles that its outputs brought.</summary>
    public string Style { get; init; } = "";

    /// <summary>The file in <c>assets</c> with these styles, if there are any.</summary>
    public string? StyleFile => Style.Length > 0 ? ScriptHoister.NameOf(Style, "css") : null;
}
