using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>What a unit asks of a web server.</summary>
internal enum WebOperation
{
    /// <summary>A page, which is then in memory.</summary>
    [JsonStringEnumMemberName("fetch")]
    Fetch,

    /// <summary>A file, of which a piece is in memory at a time.</summary>
    [JsonStringEnumMemberName("download")]
    Download,

    /// <summary>To take bytes.</summary>
    [JsonStringEnumMemberName("upload")]
    Upload,

    /// <summary>A feed in the format RSS 2.0, which is then parsed.</summary>
    [JsonStringEnumMemberName("feed")]
    Feed,
}
