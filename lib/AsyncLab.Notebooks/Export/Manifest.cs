using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Export;

/// <summary>The list of a site's chapters, kept in the site for later runs.</summary>
/// <param name="folder">The site's folder.</param>
internal sealed class Manifest(string folder)
{
    private string File { get; } = Path.Combine(folder, "assets", "book.json");

    /// <summary>The chapters of earlier runs with these in their places, in the order of their names.</summary>
    public IReadOnlyList<Chapter> With(IEnumerable<Chapter> chapters) =>
    [
        .. chapters.Concat(Read().Where(Exists)).DistinctBy(c => c.Page).OrderBy(c => c.Page, StringComparer.Ordinal),
    ];

    public Task WriteAsync(IReadOnlyList<Chapter> chapters, CancellationToken cancellation) =>
        AtomicFile.WriteAsync(File, JsonSerializer.Serialize([.. chapters], ManifestJson.Default.ListChapter), cancellation);

    private bool Exists(Chapter chapter) =>
        System.IO.File.Exists(Path.Combine(folder, chapter.Notebook)) && System.IO.File.Exists(Path.Combine(folder, chapter.Page));

    private List<Chapter> Read()
    {
        try
        {
            return JsonSerializer.Deserialize(System.IO.File.ReadAllText(File), ManifestJson.Default.ListChapter) ?? [];
        }
        // No earlier run, or not a list of ours: the site begins anew.
        catch (Exception e) when (e is IOException or JsonException)
        {
            return [];
        }
    }
}

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(List<Chapter>))]
internal sealed partial class ManifestJson : JsonSerializerContext;
