namespace AsyncLab.Notebooks.Export;

/// <summary>How a page comes to the styles and scripts of the site and of its own.</summary>
internal abstract class PageResources
{
    /// <summary>The sheets of every page.</summary>
    public static IReadOnlyList<string> Styles { get; } = ["site.css", "content.css", "search.css"];

    /// <summary>The sheet for paper.</summary>
    public const string PrintStyle = "print.css";

    /// <summary>The scripts of every page.</summary>
    public static IReadOnlyList<string> Scripts { get; } = ["site.js", "folding.js", "copying.js", .. SearchScripts];

    /// <summary>Those of the search, which a page alone has no use for.</summary>
    protected static IReadOnlyList<string> SearchScripts => ["search.js", "search-box.js"];

    /// <summary>The script of pages with diagrams, which comes after mermaid.</summary>
    public const string DiagramScript = "diagrams.js";

    /// <summary>What stands in the head of the page.</summary>
    public abstract Html Head(PageParts page);

    /// <summary>What stands at the end of its body.</summary>
    public abstract Html End(PageParts page);

    /// <summary>The text of a file that this library carries.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageResources).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>Styles and scripts as files in the site, where all pages share them.</summary>
internal sealed class LinkedResources : PageResources
{
    public override Html Head(PageParts page) => Html.Join(
    [
        .. Styles.Select(name => Style(name)),
        Style(PrintStyle, " media=\"print\""),
        .. page.StyleFile is { } own ? [Style(own)] : Array.Empty<Html>(),
        .. (page.DrawsDiagrams ? [Mermaid.Script, .. Scripts, DiagramScript] : Scripts).Select(Script),
    ]);

    public override Html End(PageParts page) => Html.Empty;

    private static Html Style(string name, string attributes = "") => Html.Of($"<link rel=\"stylesheet\" href=\"assets/{name}\"{new Html(attributes)}>");

    private static Html Script(string name) => Html.Of($"<script src=\"assets/{name}\" defer></script>");
}
