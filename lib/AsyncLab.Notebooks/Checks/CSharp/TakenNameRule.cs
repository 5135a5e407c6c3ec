using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks.CSharp;

/// <summary>Names that mean something in some host.</summary>
internal sealed class TakenNameRule() : Rule("taken-name", "no names that some host has taken")
{
    /// <summary>The names, each with where it is taken.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["Variables"] = "Verso has a variable of this name",
        ["Diagnostic"] = "Verso imports another type of this name",
        ["Completion"] = "Verso imports another type of this name",
        ["CellOutput"] = "Verso imports another type of this name",
    };

    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from piece in notebook.Compiled.Pieces
        from name in piece.Find<SyntaxNode>().Select(NameOf)
        let node = name.Parent
        where node is not null && Names.ContainsKey(name.Text)
        select At(piece, piece.LineOf(node), $"{name.Text}: {Names[name.Text]}; choose another name, or write the type with its namespace.");

    // What is declared for the whole notebook, and what is named without saying whose it is.
    private static SyntaxToken NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent.Parent: CompilationUnitSyntax } variable => variable.Identifier,
        BaseTypeDeclarationSyntax { Parent: CompilationUnitSyntax } type => type.Identifier,
        MethodDeclarationSyntax { Parent: CompilationUnitSyntax } method => method.Identifier,
        IdentifierNameSyntax { Parent: not (QualifiedNameSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax) } name
            when !(name.Parent is MemberAccessExpressionSyntax member && member.Name == name) => name.Identifier,
        _ => default,
    };
}
