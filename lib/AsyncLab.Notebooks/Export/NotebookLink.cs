using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export;

/// <summary>Where a notebook's page is, and where a link to a notebook leads in the site.</summary>
internal static partial class NotebookLink
{
    public static string PageOf(string notebook) => Path.GetFileNameWithoutExtension(notebook) + ".html";

    /// <summary>A link to a notebook beside this one becomes a link to its page; every other link stays.</summary>
    public static string? ToPage(string? link) => link is null ? null : To(".html", link);

    /// <summary>A link to a notebook beside this one becomes a link to what was made of it; every other link stays.</summary>
    /// <param name="extension">How the files made of notebooks end.</param>
    /// <param name="link">The link.</param>
    public static string To(string extension, string link) =>
        Neighbour().Match(link) is { Success: true } match
            ? match.Groups["name"].Value + extension + match.Groups["fragment"].Value
            : link;

    [GeneratedRegex(@"^(?:\./)?(?<name>[^/:?#]+)\.(?:dib|ipynb)(?<fragment>#.*)?$")]
    private static partial Regex Neighbour();
}
