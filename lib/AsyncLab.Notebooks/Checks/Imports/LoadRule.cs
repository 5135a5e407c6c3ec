using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks.Imports;

/// <summary>Scripts that are loaded.</summary>
internal sealed class LoadRule() : Rule("load", "#!import instead of #load")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from piece in notebook.Compiled.Pieces
        from load in piece.Tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<LoadDirectiveTriviaSyntax>()
        where load.IsActive
        select At(piece, piece.LineOf(load), "Verso does not find what #load names; write #!import in a cell of its own.");
}
