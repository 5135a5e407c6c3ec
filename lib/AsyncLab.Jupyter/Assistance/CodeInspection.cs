using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.QuickInfo;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>What is known of a name in a document.</summary>
internal static class CodeInspection
{
    /// <summary>Finds the name at the cursor; if there is none, that of the method whose arguments are being written.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cursor">The index of the character after the cursor.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static async Task<Inspection?> FindAsync(Document document, int cursor, CancellationToken cancellation)
    {
        var service = QuickInfoService.GetService(document)!;
        var root = (await document.GetSyntaxRootAsync(cancellation))!;
        foreach (var position in Candidates(root, cursor))
        {
            if (await service.GetQuickInfoAsync(document, position, cancellation) is { } found && !found.Sections.IsEmpty)
            {
                var symbol = await SymbolFinder.FindSymbolAtPositionAsync(document, found.Span.Start, cancellation);
                return InspectionText.Of(found, symbol);
            }
        }

        return null;
    }

    private static IEnumerable<int> Candidates(SyntaxNode root, int cursor)
    {
        var token = root.FindToken(cursor);
        if (token.Span.Start >= cursor && cursor > 0 && !IsName(token))
            token = root.FindToken(cursor - 1);

        if (!token.Span.Contains(cursor) && token.Span.End != cursor || !IsName(token))
            return [.. Callees(token, cursor), cursor];

        return [cursor, .. Callees(token, cursor)];
    }

    private static IEnumerable<int> Callees(SyntaxToken token, int cursor) => (token.Parent?.AncestorsAndSelf() ?? [])
        .OfType<ArgumentListSyntax>()
        .Where(a => a.OpenParenToken.Span.End <= cursor && (a.CloseParenToken.IsMissing || cursor <= a.CloseParenToken.SpanStart))
        .Select(a => a.Parent switch
        {
            InvocationExpressionSyntax { Expression: var called } => called.GetLastToken() is var last && last.IsKind(SyntaxKind.GreaterThanToken)
                ? called.DescendantNodesAndSelf().OfType<GenericNameSyntax>().Last().Identifier.Span.End
                : last.Span.End,
            ObjectCreationExpressionSyntax { Type: var type } => type.GetFirstToken().Span.End,
            _ => -1,
        })
        .Where(p => p >= 0);

    private static bool IsName(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(token.Kind());
}
