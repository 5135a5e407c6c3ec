using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Names that a program's variables and methods may not have, because all of the program sees them.</summary>
internal static class OtherMeanings
{
    public static IEnumerable<string> Of(Script script) =>
        script.Parts.Where(p => p.SyntaxError is null).SelectMany(p => InnerNames(p).Concat(OuterNames(script, p)));

    // A block may not declare again what the program declares around it; a function in it may.
    private static IEnumerable<string> InnerNames(ScriptPart part) =>
        from node in part.Root.DescendantNodes(n => n is not BaseTypeDeclarationSyntax)
        let symbol = Declares(node) ? part.Model.GetDeclaredSymbol(node) : null
        where symbol is IRangeVariableSymbol || (symbol is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } && !IsInFunction(node))
        select symbol.Name;

    private static bool Declares(SyntaxNode node) => node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax
        or ForEachStatementSyntax or CatchDeclarationSyntax or LocalFunctionStatementSyntax
        or QueryClauseSyntax or QueryContinuationSyntax or JoinIntoClauseSyntax;

    private static bool IsInFunction(SyntaxNode node) => node.Ancestors().Any(a =>
        a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax);

    // Types, namespaces and members of a static using.
    private static IEnumerable<string> OuterNames(Script script, ScriptPart part)
    {
        var own = script.References.Where(r => r.Part == part).Select(r => r.Name).ToHashSet();
        return from name in part.Root.DescendantNodes().OfType<SimpleNameSyntax>()
               where !own.Contains(name) && StandsAlone(name) && !name.IsVar
               let info = part.Model.GetSymbolInfo(name)
               let symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault()
               where symbol is INamespaceOrTypeSymbol and not ITypeParameterSymbol || (symbol is { IsStatic: true } && !ScriptPart.IsInType(name))
               select name.Identifier.ValueText;
    }

    private static bool StandsAlone(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberBindingExpressionSyntax or NameColonSyntax or AliasQualifiedNameSyntax => false,
        NameEqualsSyntax equals => equals.Parent is UsingDirectiveSyntax,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        _ => true,
    };
}
