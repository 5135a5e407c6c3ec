using System.Collections.Immutable;
using System.Globalization;
using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks;

/// <summary>Code that is compiled in one go: a cell, or a part of it before or behind an import.</summary>
/// <param name="file">Where it stands.</param>
/// <param name="number">The number of its cell; null in an imported file.</param>
/// <param name="origin">The cell of the notebook that runs it, be it through an import.</param>
/// <param name="compilation">The code and all that it sees.</param>
/// <param name="lost">What earlier pieces would have declared if they had no errors.</param>
internal sealed class CodePiece(SourceFile file, int? number, int origin, Compilation compilation, ImmutableHashSet<string> lost)
{
    private SemanticModel? _model;

    public SourceFile File => file;

    public int? Number => number;

    public int Origin => origin;

    public bool IsImported => number is null;

    public Compilation Compilation => compilation;

    /// <summary>Whether it may have errors: false if the compiler has gone on from it.</summary>
    public bool HasErrors { get; set; } = true;

    /// <summary>The code itself.</summary>
    public SyntaxTree Tree { get; } = compilation.SyntaxTrees.Last();

    /// <summary>What the names in it mean.</summary>
    public SemanticModel Model => _model ??= compilation.GetSemanticModel(Tree);

    /// <summary>The expression whose value is shown, if there is one.</summary>
    public ExpressionSyntax? Shown => CSharpSession.LastExpression(Tree) is { } last && Model.GetTypeInfo(last).Type?.SpecialType != SpecialType.System_Void ? last : null;

    /// <summary>The names that it declares for the pieces behind it.</summary>
    public IEnumerable<string> Declared => Root.Members.SelectMany(m => m switch
    {
        FieldDeclarationSyntax variables => variables.Declaration.Variables.Select(v => v.Identifier.Text),
        BaseTypeDeclarationSyntax type => [type.Identifier.Text],
        MethodDeclarationSyntax method => [method.Identifier.Text],
        _ => m.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(v => v.Identifier.Text),
    });

    /// <summary>The names in its <c>using</c> lines.</summary>
    public IEnumerable<string> Imported => Root.Usings.Where(u => u is { Alias: null, Name: not null }).Select(u => u.Name!.ToString());

    /// <summary>The errors of the compiler, without those that follow from errors of earlier pieces.</summary>
    public IEnumerable<Diagnostic> Errors => HasErrors
        ? compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && !IsConsequence(d.GetMessage(CultureInfo.InvariantCulture)))
        : [];

    /// <summary>Its parts of a kind.</summary>
    public IEnumerable<T> Find<T>()
        where T : SyntaxNode => Tree.GetRoot().DescendantNodes().OfType<T>();

    /// <summary>The line of the file on which a part begins.</summary>
    public int LineOf(SyntaxNode node) => Tree.GetLineSpan(node.Span).StartLinePosition.Line + 1;

    private CompilationUnitSyntax Root => Tree.GetCompilationUnitRoot();

    private bool IsConsequence(string message) => lost.Any(name => message.Contains($"'{name}'", StringComparison.Ordinal) || message.Contains($"'{name}<", StringComparison.Ordinal));
}
