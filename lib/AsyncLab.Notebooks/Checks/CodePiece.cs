using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks;

/// <summary>Code that is compiled in one go: a cell, or a part of it before or behind an import.</summary>
/// <param name="file">Where it stands.</param>
/// <param name="number">The number of its cell; null in an imported file.</param>
/// <param name="origin">The cell of the notebook that runs it, be it through an import.</param>
/// <param name="compilation">The code and all that it sees.</param>
internal sealed class CodePiece(SourceFile file, int? number, int origin, Compilation compilation)
{
    private SemanticModel? _model;

    public SourceFile File => file;

    public int? Number => number;

    public int Origin => origin;

    public bool IsImported => number is null;

    public Compilation Compilation => compilation;

    /// <summary>The code itself.</summary>
    public SyntaxTree Tree { get; } = compilation.SyntaxTrees.Last();

    /// <summary>What the names in it mean.</summary>
    public SemanticModel Model => _model ??= compilation.GetSemanticModel(Tree);

    /// <summary>The expression whose value is shown, if there is one.</summary>
    public ExpressionSyntax? Shown => CSharpSession.LastExpression(Tree) is { } last && Model.GetTypeInfo(last).Type?.SpecialType != SpecialType.System_Void ? last : null;

    /// <summary>Its parts of a kind.</summary>
    public IEnumerable<T> Find<T>()
        where T : SyntaxNode => Tree.GetRoot().DescendantNodes().OfType<T>();

    /// <summary>The line of the file on which a part begins.</summary>
    public int LineOf(SyntaxNode node) => Tree.GetLineSpan(node.Span).StartLinePosition.Line + 1;

    /// <summary>The errors of the compiler.</summary>
    public IEnumerable<Diagnostic> Errors => compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
}
