using AsyncLab.Notebooks.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export;

/// <summary>Colours C# by the compiler's own syntax tree.</summary>
internal static class CSharpHighlighter
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    public static Html Highlight(string code)
    {
        var tokens = CSharpText.Parse(code, out var obstacle, Script).GetRoot().DescendantTokens();
        return obstacle is not null ? Html.Encode(code) : new(string.Concat(tokens.SelectMany(Spans).Select(s => s.Text)));
    }

    private static IEnumerable<Html> Spans(SyntaxToken token) =>
    [
        .. token.LeadingTrivia.Select(t => Span(t.ToFullString(), ClassOf(t))),
        Span(token.Text, ClassOf(token)),
        .. token.TrailingTrivia.Select(t => Span(t.ToFullString(), ClassOf(t))),
    ];

    private static Html Span(string text, string? style) =>
        style is null || text.Length == 0 ? Html.Encode(text) : Html.Of($"<span class=\"{style}\">{text}</span>");

    private static string? ClassOf(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => "c",
        _ when trivia.IsDirective => "d",
        _ => null,
    };

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken or
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or
        SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken or
        SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedStringTextToken or
        SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedRawStringEndToken or
        SyntaxKind.InterpolatedMultiLineRawStringStartToken => "s",
        SyntaxKind.IdentifierToken => ClassOfIdentifier(token),
        _ => token.IsKeyword() || token.IsContextualKeyword() ? "k" : null,
    };

    // Without a compilation nobody knows what a name means; its place and its first letter say enough for a colour.
    private static string? ClassOfIdentifier(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } => "k",
        BaseTypeDeclarationSyntax => "t",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "m",
        SimpleNameSyntax name when Called(name) => "m",
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => null,
        SimpleNameSyntax { Parent: AssignmentExpressionSyntax assignment } name when assignment.Left == name => null,
        SimpleNameSyntax { Parent: NameColonSyntax or NameEqualsSyntax } => null,
        SimpleNameSyntax => char.IsUpper(token.ValueText.FirstOrDefault()) ? "t" : null,
        _ => null,
    };

    private static bool Called(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax => true,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access => access.Name == name,
        _ => false,
    };
}
