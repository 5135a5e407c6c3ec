using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export;

/// <summary>Where a notebook's page is, and where a link to a notebook leads in the site.</summary>
internal static partial class NotebookLink
{
    public static string PageOf(string notebook) => Path.GetFileNameWithoutExtension(notebook) + ".html";

    /// <summary>A link to a notebook beside this one becomes a link to its page; every other link stays.</summary>
    public static string? ToPage(string? link) =>
        link is not null && Neighbour().Match(link) is { Success: true } match
            ? match.Groups["name"].Value + ".html" + match.Groups["fragment"].Value
            : link;

    [GeneratedRegex(@"^(?:\./)?(?<name>[^/:?#]+)\.(?:dib|ipynb)(?<fragment>#.*)?$")]
    private static partial Regex Neighbour();
}
