using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export;

/// <summary>The files in a site's <c>assets</c> folder.</summary>
/// <param name="folder">That folder.</param>
internal sealed partial class SiteAssets(string folder)
{
    private static readonly string[] Own = ["site.css", "content.css", "print.css", "site.js"];

    public async Task WriteAsync(IEnumerable<KeyValuePair<string, string>> scripts, CancellationToken cancellation)
    {
        foreach (var name in Own) await AtomicFile.WriteAsync(Path.Combine(folder, name), Read(name), cancellation);

        foreach (var (name, text) in scripts)
        {
            var file = Path.Combine(folder, name);
            // The name is a hash of the content: what is there is right.
            if (!File.Exists(file)) await AtomicFile.WriteAsync(file, text, cancellation);
        }
    }

    /// <summary>Puts finished files there.</summary>
    public void Copy(IEnumerable<string> files)
    {
        foreach (var file in files) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }

    /// <summary>Removes the hoisted scripts that no page needs any more.</summary>
    public void RemoveScriptsExcept(IEnumerable<string> needed)
    {
        var stale = Directory.EnumerateFiles(folder, "*.js").Select(Path.GetFileName).OfType<string>()
            .Where(name => HashName().IsMatch(name)).Except(needed).ToList();
        foreach (var name in stale) File.Delete(Path.Combine(folder, name));
    }

    /// <summary>The text of a file that this assembly carries.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SiteAssets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^[0-9a-f]{16}\.js$")]
    private static partial Regex HashName();
}
