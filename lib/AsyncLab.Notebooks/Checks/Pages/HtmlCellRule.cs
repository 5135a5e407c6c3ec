using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>What an html cell must not do because all cells share one page in some hosts.</summary>
/// <param name="name">A word or two, by which it can be left out.</param>
/// <param name="summary">What it asks, in a phrase.</param>
/// <param name="isMeant">Whether a tag does that.</param>
/// <param name="message">What to say to the author.</param>
internal sealed partial class HtmlCellRule(string name, string summary, Func<HtmlTag, bool> isMeant, string message) : Rule(name, summary)
{
    public static HtmlCellRule LoadedScript { get; } = new("loaded-script", "no <script src> in html cells",
        tag => tag is { Name: "script" } && tag["src"] is not null,
        "what follows may run before this script is loaded, or without a network; put the script into the cell, or wait for its onload.");

    public static HtmlCellRule RequireJs { get; } = new("require-js", "no RequireJS in html cells",
        tag => tag.Name == "script" && Require().IsMatch(tag.Content),
        "not every host has RequireJS; use the script's own global name, or import() it.");

    public static HtmlCellRule GlobalScript { get; } = new("global-script", "scripts in functions of their own",
        tag => tag is { Name: "script" } && tag["type"] is null or "text/javascript" && GlobalDeclaration().IsMatch(tag.Content),
        "all cells share one page, where a second run declares this name again and fails; wrap the script in (() => { … })().");

    public static HtmlCellRule GlobalStyle { get; } = new("global-style", "styles for the cell's own elements only",
        tag => tag.Name == "style" && ElementSelector().IsMatch(tag.Content),
        "all cells share one page, and this style changes the others too; begin each selector with an id or a class of the cell.");

    public static HtmlCellRule Connection { get; } = new("connection", "nothing loaded from elsewhere in html cells",
        tag => (tag.Name == "script" && Connects().IsMatch(tag.Content))
            || (tag.Name is "img" or "iframe" or "video" or "audio" or "link" && (tag["src"] ?? tag["href"]) is { Length: > 0 } source && !source.StartsWith("data:", StringComparison.Ordinal) && !source.StartsWith('#')),
        "Verso's page allows data: images and no other connection; put the content itself into the cell.");

    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from cell in notebook.CellsIn("html")
        from tag in HtmlTags.In(cell.Source)
        where isMeant(tag)
        select At(notebook, cell, LineOf(cell, tag.Index), message);

    public static int LineOf(Cell cell, int index) => cell.Line + cell.Source.AsSpan(0, index).Count('\n');

    [GeneratedRegex(@"\b(require|requirejs|define)\s*\(")]
    private static partial Regex Require();

    // At the left margin or at the beginning: what is inside a function is indented or follows a brace.
    [GeneratedRegex(@"(\A\s*|^)(const|let|var|function|class)\s+[\w$]+", RegexOptions.Multiline)]
    private static partial Regex GlobalDeclaration();

    [GeneratedRegex(@"(\A|\})\s*(\*|[a-z][a-z0-9]*)(\s*[,>+~ ]\s*[a-z*][a-z0-9]*)*\s*\{", RegexOptions.IgnoreCase)]
    private static partial Regex ElementSelector();

    [GeneratedRegex(@"\b(fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(|\bimport\s*\(|['""]blob:|createObjectURL")]
    private static partial Regex Connects();
}
