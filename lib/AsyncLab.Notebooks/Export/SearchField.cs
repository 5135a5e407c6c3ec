namespace AsyncLab.Notebooks.Export;

/// <summary>The field for a search of all chapters; a script shows it, because without one it could not do anything.</summary>
internal static class SearchField
{
    public static Html Html { get; } = new("""
        <search class="search" id="search" hidden>
        <input type="search" id="search-field" placeholder="Search" aria-label="Search all chapters" aria-keyshortcuts="/" aria-controls="search-results" autocomplete="off" spellcheck="false" maxlength="200">
        <div class="results" id="search-results" hidden></div>
        </search>
        """);
}
