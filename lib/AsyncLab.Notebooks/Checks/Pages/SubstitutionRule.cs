using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>One host replaces names of variables in text, in HTML and in diagrams.</summary>
internal sealed partial class SubstitutionRule() : Rule("substitution", "no @name of a variable in markdown, html and mermaid cells")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook)
    {
        var variables = notebook.Compiled.Pieces.SelectMany(Variables).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
            from cell in notebook.Document.Cells.Where(c => c.Language is "markdown" or "html" or "mermaid")
            from Match match in Mark().Matches(cell.Source)
            where match.Value == "@@" || variables.Contains(match.Groups["name"].Value)
            select At(notebook, cell, HtmlCellRule.LineOf(cell, match.Index), match.Value == "@@"
                ? "Verso makes one @ of @@; write &#64;&#64;."
                : $"Verso replaces {match.Value} by the variable of that name; rename the variable, or write &#64; for @ where it is no code.");
    }

    // Those of the notebook, be they declared by out or as parts of a tuple; not those of a method, a block or a loop.
    private static IEnumerable<string> Variables(CodePiece piece) =>
        piece.Tree.GetRoot().DescendantNodes(IsOfNotebook).Select(n => n switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.Text,
            SingleVariableDesignationSyntax variable => variable.Identifier.Text,
            _ => null,
        }).OfType<string>();

    private static bool IsOfNotebook(SyntaxNode node) => node is not
        (BlockSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or AnonymousFunctionExpressionSyntax or BaseTypeDeclarationSyntax or MethodDeclarationSyntax);

    [GeneratedRegex(@"@@|@(?<name>\w+)")]
    private static partial Regex Mark();
}
