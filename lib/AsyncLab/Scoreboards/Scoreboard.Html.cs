namespace AsyncLab;

public sealed partial class Scoreboard
{
    /// <summary>A row a claim, a column a runtime: the outcome in a word, a sign and a colour, or why there is none.</summary>
    public string ToHtml()
    {
        string[] heads = [Texts.Get("Column_Claim"), "", .. Runtime.All.Select(r => r.Name)];
        var head = string.Concat(heads.Select(h => Html.Heading("col", h)));
        var body = string.Concat(_rows.Select(r => $"<tr>{ToRow(r.Place, r.Judgements)}</tr>"));
        return Html.Section("board", $"""
            <p class="title">{Html.Encode(Texts.Get("Board_caption"))}</p>
            <div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>
            <p class="finding">{Html.Encode(Finding)}</p>{Html.Notes([Judged.Value > 0 ? Texts.Get("Board_how") : NoVerdict])}
            """);
    }

    private string ToRow(Place place, IReadOnlyList<Judgement> judgements) =>
        $"<th scope=\"row\">{Html.Encode(place.Claim.Id)}</th><td class=\"sentence\">{Html.Encode(place.Claim.Sentence)}{Small(Texts.Format("Board_chapter", place.Chapter))}</td>"
        + string.Concat(judgements.Select(ToField));

    private string ToField(Judgement judgement) => judgement.Verdict is not { } verdict
        ? $"<td class=\"outcome\">{Html.Encode(Texts.Get("Board_missing"))}{Small(judgement.Missing)}</td>"
        : $"<td class=\"outcome {(judgement.IsOurs ? Html.ClassOf(verdict.Outcome) : "elsewhere")}\">{Html.Badge(verdict.Outcome)}"
            + string.Concat(judgement.Deciding.Select(r => Small(r.Pair) + Small(Ratio(r)))) + Small(judgement.Age(_now)) + Small(judgement.Elsewhere) + "</td>";

    private static string Ratio(SavedRatio ratio) => Texts.Format("Board_rounds", ratio.Samples.Median, ratio.Samples.MedianInterval, ratio.Rounds);

    // On a line of its own, also where no style is known.
    private static string Small(string text) => text.Length > 0 ? $"<br><small>{Html.Encode(text)}</small>" : "";
}
