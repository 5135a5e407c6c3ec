namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>One host has no way to files that lie beside the notebook.</summary>
internal sealed class LocalPictureRule() : Rule("local-picture", "no pictures from files in markdown cells")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from element in PageElements.In(notebook.Document)
        where element is { IsPicture: true, Cell.Language: "markdown", Target.Length: > 0 } && IsFile(element.Target, notebook.Folder)
        select At(notebook, element.Cell, element.Line, $"Verso does not show '{element.Target}', because its page reads no files beside the notebook; draw it as <svg> in an html cell, or let code show it as a data: address.");

    private static bool IsFile(string target, string folder) =>
        // With a colon it is an address, and one of data: may be longer than any path.
        !target.Contains(':') && File.Exists(Path.GetFullPath(Uri.UnescapeDataString(target.Trim().Split('?', '#')[0]), folder));
}
