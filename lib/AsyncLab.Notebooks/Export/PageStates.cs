using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Export;

/// <summary>What a page was when it was written.</summary>
/// <param name="MadeOf">What it was made of, as a fingerprint.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Changed">When the file changed.</param>
internal sealed record PageState(string MadeOf, long Length, DateTime Changed)
{
    public static PageState? Of(string page, string madeOf) =>
        new FileInfo(page) is { Exists: true } file ? new(madeOf, file.Length, file.LastWriteTimeUtc) : null;
}

/// <summary>Remembers what the pages of a site were made of, so that those that would come out the same need not be made again.</summary>
/// <param name="file">Where it is kept.</param>
internal sealed class PageStates(string file)
{
    private readonly Dictionary<string, PageState> _states = Read(file);

    /// <summary>Whether a page is as it was when it was made of this.</summary>
    public bool Has(string page, string madeOf) => PageState.Of(page, madeOf) is { } now && _states.GetValueOrDefault(Path.GetFileName(page)) == now;

    public void Add(string page, string madeOf)
    {
        if (PageState.Of(page, madeOf) is { } state)
            _states[Path.GetFileName(page)] = state;
    }

    public Task WriteAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return AtomicFile.WriteAsync(file, JsonSerializer.Serialize(_states, PageStatesJson.Default.DictionaryStringPageState), cancellation);
    }

    private static Dictionary<string, PageState> Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), PageStatesJson.Default.DictionaryStringPageState) ?? [];
        }
        // Nothing made yet, or nothing of ours: all pages are made anew.
        catch (Exception e) when (e is IOException or JsonException)
        {
            return [];
        }
    }
}

[JsonSerializable(typeof(Dictionary<string, PageState>))]
internal sealed partial class PageStatesJson : JsonSerializerContext;
