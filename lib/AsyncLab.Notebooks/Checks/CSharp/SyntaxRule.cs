using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks.CSharp;

/// <summary>A form of C# that not every host compiles in a cell, recognised by its syntax.</summary>
/// <param name="name">A word or two, by which it can be left out.</param>
/// <param name="summary">What it asks, in a phrase.</param>
/// <param name="isMeant">Whether a part of the code has that form.</param>
/// <param name="message">What to say to the author.</param>
internal sealed class SyntaxRule(string name, string summary, Func<SyntaxNode, bool> isMeant, string message) : Rule(name, summary)
{
    public static SyntaxRule Namespace { get; } = new("namespace", "no namespaces in cells",
        node => node is BaseNamespaceDeclarationSyntax,
        "cells cannot declare namespaces; leave it out, or put the code into a library.");

    public static SyntaxRule ExtensionClass { get; } = new("extension-class", "no classes of extension methods in cells",
        node => node is ClassDeclarationSyntax type && type.Members.OfType<MethodDeclarationSyntax>().Any(m => m.ParameterList.Parameters is [{ } first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword)),
        "not every host compiles a class of extension methods in a cell; write ordinary methods, or put the class into a library.");

    public static SyntaxRule UsingDeclaration { get; } = new("using-declaration", "no using declarations at the top of a cell",
        // A script takes the beginning of such a line for a directive.
        node => node is UsingDirectiveSyntax { Alias: null, SemicolonToken.IsMissing: true },
        "a cell has no end at which to dispose of a variable; write using (…) { … }, or call Dispose().");

    public static SyntaxRule Span { get; } = new("span", "no spans as variables of a notebook",
        node => node is FieldDeclarationSyntax { Parent: CompilationUnitSyntax, Declaration.Type: GenericNameSyntax { Identifier.Text: "Span" or "ReadOnlySpan" } },
        "a variable of a notebook outlives its cell, and a span cannot; use an array or Memory<T>, or put the code into a method.");

    public static SyntaxRule Dynamic { get; } = new("dynamic", "no dynamic",
        node => node is IdentifierNameSyntax { Identifier.Text: "dynamic" } && IsType(node),
        "not every host compiles dynamic; use the type itself, or object.");

    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from piece in notebook.Compiled.Pieces
        from node in piece.Find<SyntaxNode>()
        where isMeant(node)
        select At(piece, piece.LineOf(node), message);

    private static bool IsType(SyntaxNode node) => node.Parent switch
    {
        VariableDeclarationSyntax variable => variable.Type == node,
        ParameterSyntax parameter => parameter.Type == node,
        MethodDeclarationSyntax method => method.ReturnType == node,
        PropertyDeclarationSyntax property => property.Type == node,
        CastExpressionSyntax cast => cast.Type == node,
        TypeArgumentListSyntax or ArrayTypeSyntax or NullableTypeSyntax => true,
        ForEachStatementSyntax loop => loop.Type == node,
        _ => false,
    };
}
