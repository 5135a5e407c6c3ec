using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Code of a notebook as the compiler understands it.</summary>
/// <param name="Section">The code.</param>
/// <param name="Root">Its syntax tree.</param>
/// <param name="Model">What its names mean.</param>
internal sealed record ScriptPart(CodeSection Section, CompilationUnitSyntax Root, SemanticModel Model)
{
    /// <summary>Why it cannot be read, if it cannot.</summary>
    public Diagnostic? SyntaxError { get; } = Root.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The line of the file where something stands.</summary>
    public static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>Whether something stands inside of a type that the code declares.</summary>
    public static bool IsInType(SyntaxNode node) => node.Ancestors().Any(a => a is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
}
