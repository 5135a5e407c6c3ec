namespace AsyncLab.Notebooks.Export;

/// <summary>Styles and scripts within the page, which is then all there is.</summary>
/// <param name="mermaid">The files of mermaid, if it is at hand: the script and its licence.</param>
internal sealed class InlinedResources(IReadOnlyList<string> mermaid) : PageResources
{
    public override Html Head(PageParts page) => Html.Join(
    [
        .. Styles.Select(name => Style(Read(name))),
        Style(Read(PrintStyle), " media=\"print\""),
        .. page.Style.Length > 0 ? [Style(page.Style)] : Array.Empty<Html>(),
    ]);

    // The search of a site leads to its other pages: a file alone has none.
    public override Html End(PageParts page) => Html.Join(
    [
        .. page.DrawsDiagrams ? mermaid.OrderByDescending(file => Path.GetFileName(file) != Mermaid.Script).Select(MermaidPart) : [],
        .. Scripts.Except(SearchScripts).Select(name => Script(Read(name))),
        .. page.DrawsDiagrams ? [Script(Read(DiagramScript))] : Array.Empty<Html>(),
    ]);

    private static Html MermaidPart(string file)
    {
        var text = File.ReadAllText(file);
        return Script(Path.GetFileName(file) == Mermaid.Script ? text : $"/*\n{text.Replace("*/", "* /", StringComparison.Ordinal)}\n*/");
    }

    private static Html Style(string css, string attributes = "") => new($"<style{attributes}>\n{css}</style>");

    private static Html Script(string text) => new($"<script>\n{Enclosable(text)}</script>");

    // In a script these can only stand within a text, an expression or a comment, where the sign may be written otherwise.
    private static string Enclosable(string script) => script
        .Replace("</script", "\\x3c/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "\\x3c!--", StringComparison.Ordinal);
}
