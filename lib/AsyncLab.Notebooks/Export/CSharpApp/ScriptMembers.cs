using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Finds what a piece of code declares for the code after it.</summary>
internal static class ScriptMembers
{
    public static IEnumerable<ScriptMember> Of(ScriptPart part) =>
        from node in part.Root.DescendantNodes(n => n is not (BaseTypeDeclarationSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax))
        let identifier = IdentifierOf(node)
        where identifier is not null
        let symbol = part.Model.GetDeclaredSymbol(node)
        where symbol?.ContainingSymbol is INamedTypeSymbol { IsScriptClass: true }
        select new ScriptMember(part, node, identifier.Value, symbol);

    private static SyntaxToken? IdentifierOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier,
        SingleVariableDesignationSyntax variable => variable.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        EventDeclarationSyntax @event => @event.Identifier,
        BaseTypeDeclarationSyntax type => type.Identifier,
        DelegateDeclarationSyntax type => type.Identifier,
        _ => null,
    };
}
