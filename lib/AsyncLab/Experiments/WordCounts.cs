namespace AsyncLab;

/// <summary>How many turns others get while a coroutine is at a word of the language, and at the word's plain twin.</summary>
/// <param name="Turns">The turns at the word, by word, one row a runtime.</param>
/// <param name="PlainTurns">The turns at its twin.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record WordCounts(
    IReadOnlyDictionary<Word, IReadOnlyList<Ratio>> Turns, IReadOnlyDictionary<Word, IReadOnlyList<Ratio>> PlainTurns) : IDisplayable
{
    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The turns at every word, one ratio a runtime.</summary>
    public IReadOnlyList<Ratio> All => [.. Enum.GetValues<Word>().SelectMany(w => Turns[w])];

    /// <summary>A row a word: how it is spelt in both languages, and the turns.</summary>
    public Table ToTable()
    {
        var runtimes = All.Select(r => r.Runtime).Distinct().ToArray();
        return new(
            [.. Texts.Columns("Python", "CSharp"), .. runtimes.Select(r => r.Name), .. runtimes.Select(r => Texts.Format("Words_plain", r.Name))],
            [.. Enum.GetValues<Word>().Select(w => (string[])[
                Texts.Get($"Word_{w}"), Texts.Get($"CSharp_{w}"), .. Turns[w].Select(Median), .. PlainTurns[w].Select(Median)])]);
    }

    /// <summary>The table.</summary>
    public string ToHtml() => Html.Section("data", ToTable().ToMarkup() + Html.Notes([Texts.Get("Words_how"), .. Notes]));

    private static string Median(Ratio turns) => Quantity.Count(turns.Samples.Median.Value).ToString();
}
