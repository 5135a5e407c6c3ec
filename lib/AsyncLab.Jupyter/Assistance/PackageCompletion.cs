using System.Text.RegularExpressions;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>Packages that are on this machine already, and their versions.</summary>
internal static partial class PackageCompletion
{
    /// <summary>Where NuGet keeps the packages it has fetched.</summary>
    public static string DefaultFolder => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Finds packages by the beginning of a name, or versions of a package.</summary>
    /// <param name="typed">What stands behind <c>nuget:</c>.</param>
    /// <param name="folder">Where the packages are.</param>
    /// <returns>The matches, and how many characters they replace.</returns>
    public static (IReadOnlyList<CompletionMatch> Matches, int Typed) Find(string typed, string folder)
    {
        var parts = typed.Split(',', 2);
        var (place, name) = parts.Length == 1 ? (folder, parts[0]) : (Path.Combine(folder, Id(parts[0])), parts[1].TrimStart());
        if (parts.Length == 2 && Id(parts[0]).Length == 0 || !Directory.Exists(place))
            return ([], 0);

        var found = new DirectoryInfo(place).EnumerateDirectories()
            .Select(d => d.Name)
            .Where(n => !n.StartsWith('.') && n.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        var ordered = parts.Length == 1 ? found.Order(StringComparer.Ordinal) : found.OrderByDescending(Numbers, StringComparer.Ordinal);
        return ([.. ordered.Select(n => new CompletionMatch(n, CompletionKind.Module))], name.Length);
    }

    private static string Id(string text) => IdPattern().Match(text.Trim()).Value.ToLowerInvariant();

    // So that 10.0 comes after 9.0, and 1.0 after 1.0-beta.
    private static string Numbers(string version) => NumberPattern().Replace(version.Contains('-') ? version : version + "~", n => n.Value.PadLeft(10, '0'));

    [GeneratedRegex(@"^\w[\w.-]*$")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"\d+")]
    private static partial Regex NumberPattern();
}
