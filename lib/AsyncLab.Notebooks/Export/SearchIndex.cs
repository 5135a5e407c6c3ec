using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>The text of all chapters in the site, for its search: a script, because a page from a file may load nothing else.</summary>
/// <param name="folder">The site's folder.</param>
internal sealed class SearchIndex(string folder)
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static ReadOnlySpan<byte> Start => "window.searchIndex = "u8;

    private static ReadOnlySpan<byte> End => ";\n"u8;

    private string File { get; } = Path.Combine(folder, "assets", "search-index.js");

    /// <summary>Writes the index: of pages that are not written now, what it said before.</summary>
    public Task WriteAsync(IReadOnlyList<Chapter> chapters, IEnumerable<PreparedPage> pages, CancellationToken cancellation) =>
        AtomicFile.WriteAsync(File, OwnThread.Run(() => ScriptOf(chapters, pages)), cancellation);

    private byte[] ScriptOf(IReadOnlyList<Chapter> chapters, IEnumerable<PreparedPage> pages)
    {
        var sections = Read();
        foreach (var page in pages) sections[page.Chapter.Page] = page.Content.Sections;
        var all = chapters.Select(c => new SearchedChapter(c.Page, c.Title, sections.GetValueOrDefault(c.Page, [])));
        return [.. Start, .. JsonSerializer.SerializeToUtf8Bytes(all, Compact), .. End];
    }

    private Dictionary<string, IReadOnlyList<Section>> Read()
    {
        try
        {
            var script = System.IO.File.ReadAllBytes(File).AsSpan();
            var chapters = script.StartsWith(Start) && script.EndsWith(End)
                ? JsonSerializer.Deserialize<List<SearchedChapter>>(script[Start.Length..^End.Length], Compact) ?? []
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
