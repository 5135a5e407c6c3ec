using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export;

/// <summary>The files in a site's <c>assets</c> folder.</summary>
/// <param name="folder">That folder.</param>
internal sealed partial class SiteAssets(string folder)
{
    private static readonly string[] Own =
        [.. PageResources.Styles, PageResources.PrintStyle, .. PageResources.Scripts, PageResources.DiagramScript];

    public async Task WriteAsync(IEnumerable<KeyValuePair<string, string>> files, CancellationToken cancellation)
    {
        foreach (var name in Own) await AtomicFile.WriteAsync(Path.Combine(folder, name), PageResources.Read(name), cancellation);

        foreach (var (name, text) in files)
        {
            var file = Path.Combine(folder, name);
            // The name is a hash of the content: what is there is right.
            if (!File.Exists(file)) await AtomicFile.WriteAsync(file, text, cancellation);
        }
    }

    /// <summary>Puts finished files there.</summary>
    public async Task CopyAsync(IEnumerable<string> files)
    {
        foreach (var file in files) await AtomicFile.CopyAsync(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    /// <summary>Removes the scripts and styles of outputs that no page needs any more.</summary>
    public void RemoveFilesExcept(IEnumerable<string> needed)
    {
        var stale = Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>()
            .Where(name => HashName().IsMatch(name)).Except(needed).ToList();
        foreach (var name in stale) File.Delete(Path.Combine(folder, name));
    }

    [GeneratedRegex(@"^[0-9a-f]{16}\.(?:js|css)$")]
    private static partial Regex HashName();
}
