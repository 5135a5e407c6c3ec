using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>Tells whether the author of a cell is still writing it.</summary>
internal static class CellCompleteness
{
    private const string Level = "    ";
    private const string NewlineInText = "CS1010";

    /// <summary>Looks at the syntax alone.</summary>
    public static Completeness Of(string cell)
    {
        if (CellText.IsTooDeep(cell))
            return new(CompletenessStatus.Unknown);

        var tree = CSharpSyntaxTree.ParseText(CellText.CodeOf(cell), CSharpSession.ParseOptions);
        if (!SyntaxFactory.IsCompleteSubmission(tree) && !EndsInsideOfLine(tree))
            return new(CompletenessStatus.Incomplete, Indent(tree));

        return new(tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) ? CompletenessStatus.Invalid : CompletenessStatus.Complete);
    }

    // The compiler waits for the end of any text, but of these the next line cannot hold it.
    private static bool EndsInsideOfLine(SyntaxTree tree) => tree.GetDiagnostics().Any(d => d.Id == NewlineInText)
        || tree.GetRoot().DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().Any(s =>
            s.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken) && s.StringEndToken.IsMissing
            && s.Contents.LastOrDefault() is not InterpolationSyntax { CloseBraceToken.IsMissing: true });

    // As deep as the lines that open a bracket which no line has closed; one deeper in the middle of a statement.
    private static string Indent(SyntaxTree tree)
    {
        var (open, last) = (new Stack<int>(), default(SyntaxToken));
        foreach (var token in tree.GetRoot().DescendantTokens().Where(t => t.Span.Length > 0))
        {
            last = token;
            if (token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken)
                open.Push(token.GetLocation().GetLineSpan().StartLinePosition.Line);
            else if (token.Kind() is SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken)
                open.TryPop(out _);
        }

        if (IsText(last) || tree.GetRoot().DescendantTrivia().Any(t => t.IsKind(SyntaxKind.MultiLineCommentTrivia) && t.ContainsDiagnostics))
            return "";

        var depth = open.Distinct().Count() + (IsStatementEnd(last) ? 0 : 1);
        return string.Concat(Enumerable.Repeat(Level, depth));
    }

    // In the middle of a text, blanks at the beginning of a line are part of it.
    private static bool IsText(SyntaxToken token) => token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.ContainsDiagnostics && token.Kind()
        is SyntaxKind.StringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken;

    private static bool IsStatementEnd(SyntaxToken token) => token.Kind() is SyntaxKind.None or SyntaxKind.SemicolonToken or SyntaxKind.CommaToken
        or SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.CloseBraceToken;
}
