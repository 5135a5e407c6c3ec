using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Code of a notebook as the compiler understands it.</summary>
/// <param name="section">The code.</param>
/// <param name="compilation">The code, compiled after that before it.</param>
internal sealed class ScriptPart(CodeSection section, CSharpCompilation compilation)
{
    /// <summary>The code.</summary>
    public CodeSection Section => section;

    /// <summary>Its syntax tree.</summary>
    public CompilationUnitSyntax Root { get; } = compilation.SyntaxTrees[0].GetCompilationUnitRoot();

    /// <summary>What its names mean.</summary>
    public SemanticModel Model { get; } = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);

    /// <summary>Why it cannot be read, if it cannot.</summary>
    public Diagnostic? SyntaxError { get; } = compilation.SyntaxTrees[0].GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether it does not compile in the notebook either.</summary>
    public bool HasErrors { get; } = compilation.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The line of the file where something stands.</summary>
    public static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>Whether something stands inside of a type that the code declares.</summary>
    public static bool IsInType(SyntaxNode node) => node.Ancestors().Any(a => a is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
}
