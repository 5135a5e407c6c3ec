using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>What is more than a word: behind <c>override</c>, the whole member that a class can override.</summary>
internal static class MemberCompletion
{
    // To write each of them is work.
    private const int Most = 50;

    /// <summary>Writes the members.</summary>
    /// <param name="document">The document.</param>
    /// <param name="list">What could stand at the cursor.</param>
    /// <param name="typed">What was typed of the name.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The members, and the part that all of them replace; none if there is no such part.</returns>
    public static async Task<(IReadOnlyList<CompletionMatch> Matches, TextSpan Span)> FindAsync(
        Document document, CompletionList list, string typed, CancellationToken cancellation)
    {
        var service = CompletionService.GetService(document)!;
        var found = new List<(CompletionMatch Match, TextSpan Span)>();
        foreach (var item in list.ItemsList.Where(i => IsMember(i) && NameMatching.Rank(i.FilterText, typed) is NameMatch.Exact or NameMatch.OtherCase).Take(Most))
        {
            var change = (await service.GetChangeAsync(document, item, cancellationToken: cancellation)).TextChange;
            found.Add((new((change.NewText ?? "").ReplaceLineEndings("\n"), CompletionKind.Of(item.Tags)), change.Span));
        }

        var spans = found.Select(f => f.Span).Distinct().ToList();
        return spans.Count == 1 ? ([.. found.Select(f => f.Match)], spans[0]) : ([], list.Span);
    }

    // Types of namespaces that nobody has imported would be written with a using far above; they have their namespace behind them.
    private static bool IsMember(CompletionItem item) => item.IsComplexTextEdit && item.InlineDescription.Length == 0
        && !item.Tags.Contains(WellKnownTags.Snippet) && !item.Tags.Contains(WellKnownTags.Operator);
}
