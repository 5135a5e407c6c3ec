using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>What a unit does with its file. On Linux all of them block a thread, the asynchronous ones one of the pool.</summary>
public enum FileOperation
{
    /// <summary>Writing all of it, as a new file.</summary>
    [JsonStringEnumMemberName("write")]
    Write,

    /// <summary>The same, and then waiting until the disk has it; the other operations are done when the system's cache has it.</summary>
    [JsonStringEnumMemberName("flush")]
    Flush,

    /// <summary>Reading all of it.</summary>
    [JsonStringEnumMemberName("read")]
    Read,

    /// <summary>Adding to its end; before each batch it is empty.</summary>
    [JsonStringEnumMemberName("append")]
    Append,

    /// <summary>Giving it another name and then its own again: two renames.</summary>
    [JsonStringEnumMemberName("rename")]
    Rename,

    /// <summary>Deleting it; the files of a batch are made before the clock starts.</summary>
    [JsonStringEnumMemberName("delete")]
    Delete,
}
