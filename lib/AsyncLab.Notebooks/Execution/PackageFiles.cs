using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>The files of a set of packages that this machine needs at run time.</summary>
/// <param name="Managed">The paths of the assemblies.</param>
/// <param name="Native">The paths of the native libraries.</param>
internal sealed record PackageFiles(IReadOnlyList<string> Managed, IReadOnlyList<string> Native)
{
    /// <summary>Whether all of them are still there.</summary>
    [JsonIgnore]
    public bool Exist => Managed.Concat(Native).All(File.Exists);
}

[JsonSerializable(typeof(PackageFiles))]
internal sealed partial class PackageFilesJson : JsonSerializerContext;
