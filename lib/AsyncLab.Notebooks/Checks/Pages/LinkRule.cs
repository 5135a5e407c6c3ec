using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>Links and pictures lead to files that are there, and to places that are in them.</summary>
internal sealed partial class LinkRule() : Rule("link", "links and pictures that lead to something")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from element in PageElements.In(notebook.Document)
        let problem = element.Target is { } target ? Problem(notebook, target.Trim()) : null
        where problem is not null
        select At(notebook, element.Cell, element.Line, problem);

    private static string? Problem(CheckedNotebook notebook, string target)
    {
        if (target.Length == 0)
            return "a link or a picture has no address; write one, or remove it.";
        if (Local().IsMatch(target))
            return $"'{target}' is a place on this machine only; write the path as seen from the notebook.";
        if (Elsewhere().IsMatch(target))
            return null;

        var (path, anchor) = Split(target);
        var file = path.Length == 0 ? notebook.Path : Path.GetFullPath(path, notebook.Folder);
        if (!File.Exists(file) && !Directory.Exists(file))
            return $"there is no '{path}' beside this notebook; correct the address, or add the file.";
        return anchor.Length == 0 || !NotebookAnchors.IsKnown(file) || notebook.Anchors.Of(file) is not { } anchors || anchors.Contains(anchor)
            ? null
            : $"{(path.Length == 0 ? "this notebook" : $"'{path}'")} has no place '#{anchor}'{Nearest(anchor, anchors)}.";
    }

    private static (string Path, string Anchor) Split(string target)
    {
        var parts = target.Split('#', 2);
        return (Uri.UnescapeDataString(parts[0].Split('?')[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
    }

    private static string Nearest(string anchor, IReadOnlySet<string> anchors)
    {
        var words = anchor.ToLowerInvariant().Split('-');
        var nearest = anchors.MaxBy(a => words.Intersect(a.Split('-')).Count());
        return nearest is not null && words.Intersect(nearest.Split('-')).Any()
            ? $"; the nearest is '#{nearest}'"
            : "; name a heading: lower case, with - for each space";
    }

    [GeneratedRegex(@"^(file:|/[^/]|[A-Za-z]:[\\/]|\\)", RegexOptions.IgnoreCase)]
    private static partial Regex Local();

    [GeneratedRegex(@"^([a-z][a-z0-9+.-]*:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
