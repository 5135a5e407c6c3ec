using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>The text of all chapters in the site, for its search: a script, because a page from a file may load nothing else.</summary>
/// <param name="folder">The site's folder.</param>
internal sealed class SearchIndex(string folder)
{
    private const string Start = "window.searchIndex = ";

    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private string File { get; } = Path.Combine(folder, "assets", "search-index.js");

    /// <summary>Writes the index: of pages that are not written now, what it said before.</summary>
    public Task WriteAsync(IReadOnlyList<Chapter> chapters, IEnumerable<PreparedPage> pages, CancellationToken cancellation) =>
        AtomicFile.WriteAsync(File, OwnThread.Run(() => TextOf(chapters, pages)), cancellation);

    private string TextOf(IReadOnlyList<Chapter> chapters, IEnumerable<PreparedPage> pages)
    {
        var sections = Read();
        foreach (var page in pages) sections[page.Chapter.Page] = page.Content.Sections;
        var all = chapters.Select(c => new SearchedChapter(c.Page, c.Title, sections.GetValueOrDefault(c.Page, [])));
        return $"{Start}{JsonSerializer.Serialize(all, Compact)};\n";
    }

    private Dictionary<string, IReadOnlyList<Section>> Read()
    {
        try
        {
            var text = System.IO.File.ReadAllText(File).TrimEnd().TrimEnd(';');
            var chapters = text.StartsWith(Start, StringComparison.Ordinal)
                ? JsonSerializer.Deserialize<List<SearchedChapter>>(text[Start.Length..], Compact) ?? []
                : [];
            return chapters.Where(c => c is { Page: not null, Sections: not null }).DistinctBy(c => c.Page).ToDictionary(c => c.Page, c => c.Sections);
        }
        // No earlier run, or not an index of ours: it begins anew.
        catch (Exception e) when (e is IOException or JsonException)
        {
            return [];
        }
    }

    /// <summary>A chapter as the search knows it.</summary>
    /// <param name="Page">The file name of its page.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Sections">Its text.</param>
    private sealed record SearchedChapter(string Page, string Title, IReadOnlyList<Section> Sections);
}
