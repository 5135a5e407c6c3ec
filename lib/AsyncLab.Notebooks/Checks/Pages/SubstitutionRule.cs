using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>One host replaces names of variables in text, in HTML and in diagrams.</summary>
internal sealed partial class SubstitutionRule() : Rule("substitution", "no @name of a variable in markdown, html and mermaid cells")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook)
    {
        var variables = notebook.Compiled.Pieces.SelectMany(p => p.Find<VariableDeclaratorSyntax>())
            .Where(v => v.Parent?.Parent?.Parent is CompilationUnitSyntax)
            .Select(v => v.Identifier.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
            from cell in notebook.Document.Cells.Where(c => c.Language is "markdown" or "html" or "mermaid")
            from Match match in Mark().Matches(cell.Source)
            where match.Value == "@@" || variables.Contains(match.Groups["name"].Value)
            select At(notebook, cell, HtmlCellRule.LineOf(cell, match.Index), match.Value == "@@"
                ? "Verso makes one @ of @@; write &#64;&#64;."
                : $"Verso replaces {match.Value} by the variable of that name; write &#64; for @, or rename the variable.");
    }

    [GeneratedRegex(@"@@|@(?<name>\w+)")]
    private static partial Regex Mark();
}
