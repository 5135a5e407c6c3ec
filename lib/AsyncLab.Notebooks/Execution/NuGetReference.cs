using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Execution;

/// <summary>A package that a cell refers to.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version, or <c>*</c> for the newest.</param>
internal sealed partial record NuGetReference(string Id, string Version)
{
    private const string Scheme = "nuget:";

    /// <summary>Whether the newest version that fits is taken, so that the answer may change from day to day.</summary>
    public bool Floats => Version.Contains('*');

    /// <summary>Whether the target of an <c>#r</c> is a package.</summary>
    public static bool IsReference(string target) => target.TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>nuget: Id, Version</c> or <c>nuget: Id</c>; null if it is neither.</summary>
    public static NuGetReference? Parse(string target)
    {
        var parts = target.TrimStart()[Scheme.Length..].Split(',', StringSplitOptions.TrimEntries);
        return parts.Length <= 2 && IdPattern().IsMatch(parts[0]) && (parts.Length == 1 || VersionPattern().IsMatch(parts[1]))
            ? new NuGetReference(parts[0], parts.Length == 2 ? parts[1] : "*")
            : null;
    }

    [GeneratedRegex(@"^\w[\w.-]*$")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^[\w.*+-]+$")]
    private static partial Regex VersionPattern();
}
