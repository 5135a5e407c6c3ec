using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Remembers across runs which files a set of packages consists of.</summary>
internal static class PackageCache
{
    /// <summary>The files found last time, or null if nobody asked before or one of them is gone.</summary>
    public static PackageFiles? Find(IReadOnlyCollection<NuGetReference> references)
    {
        try
        {
            var files = JsonSerializer.Deserialize(File.ReadAllBytes(PathFor(references)), PackageFilesJson.Default.PackageFiles);
            return files is { Exist: true } ? files : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Remembers the files, if the same references will always mean the same files.</summary>
    public static void Store(IReadOnlyCollection<NuGetReference> references, PackageFiles files)
    {
        if (references.Any(r => r.Floats))
            return;

        try
        {
            var path = PathFor(references);
            var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(files, PackageFilesJson.Default.PackageFiles));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Next time the packages are asked for again.
        }
    }

    private static string PathFor(IReadOnlyCollection<NuGetReference> references)
    {
        var key = string.Join('\n',
            references.Select(r => $"{r.Id.ToUpperInvariant()},{r.Version}").Order(StringComparer.Ordinal)
                .Append(RuntimeInformation.RuntimeIdentifier).Append(Environment.Version.ToString()));
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
        return Path.Combine(Folder(), "asynclab", "packages", name + ".json");
    }

    private static string Folder()
    {
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsMacOS()
            ? Path.Combine(home, "Library", "Caches")
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(home, ".cache");
    }
}
