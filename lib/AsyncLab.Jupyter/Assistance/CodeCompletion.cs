using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>What could stand at a place of a document, from the compiler's services for editors.</summary>
internal static class CodeCompletion
{
    // Nobody reads more, and the names of all types of .NET would be 200 KB.
    private const int Most = 1000;

    /// <summary>Finds it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cursor">The index of the character after the cursor.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The matches, best first, and the part that they replace.</returns>
    public static async Task<(IReadOnlyList<CompletionMatch> Matches, TextSpan Span)> FindAsync(
        Document document, int cursor, CancellationToken cancellation)
    {
        var list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, cursor, cancellationToken: cancellation);
        var text = await document.GetTextAsync(cancellation);
        if (list.ItemsList.Count == 0)
            return ([], new TextSpan(cursor, 0));

        var typed = text.ToString(TextSpan.FromBounds(list.Span.Start, cursor));
        var found = Matching(list, typed, IsMember(text, list.Span.Start));
        if (found.Count == 0)
            return await MemberCompletion.FindAsync(document, list, typed, cancellation);

        var signatures = found.Exists(m => m.Kind == CompletionKind.Function)
            ? await Signatures.OfMethodsAsync(document, cursor, cancellation)
            : null;
        return ([.. found.Select(m => m.Kind == CompletionKind.Function ? m with { Signature = signatures!.Of(m.Text) } : m)], list.Span);
    }

    private static List<CompletionMatch> Matching(CompletionList list, string typed, bool isMember)
    {
        var ranked = list.ItemsList
            .Where(i => !i.IsComplexTextEdit && !i.Tags.Contains(WellKnownTags.Snippet))
            .Select(i => (Item: i, Rank: NameMatching.Rank(i.FilterText, typed)))
            .Where(r => r.Rank is not NameMatch.None)
            .ToList();
        var isLoose = ranked.TrueForAll(r => r.Rank == NameMatch.Loose);
        return [.. ranked
            .Where(r => isLoose || r.Rank != NameMatch.Loose)
            .OrderBy(r => r.Rank)
            .ThenByDescending(r => r.Item.Rules.MatchPriority)
            .ThenBy(r => isMember ? 0 : Distance(r.Item))
            .ThenBy(r => r.Item.SortText, StringComparer.OrdinalIgnoreCase)
            .Select(r => new CompletionMatch(Text(r.Item), CompletionKind.Of(r.Item.Tags)))
            .DistinctBy(m => m.Text)
            .Take(Most)];
    }

    // A name with an @ before it, or a name of a parameter with its colon.
    private static string Text(CompletionItem item) =>
        item.Properties.GetValueOrDefault("InsertionText") ?? item.DisplayText + (item.DisplayTextSuffix == ":" ? ":" : "");

    private static bool IsMember(SourceText text, int start) => start > 0 && text[start - 1] == '.';

    // Where everything may stand, what the author has named comes first.
    private static int Distance(CompletionItem item) => CompletionKind.Of(item.Tags) switch
    {
        CompletionKind.Instance or CompletionKind.Parameter => 0,
        CompletionKind.Function => 1,
        _ => 2,
    };
}
