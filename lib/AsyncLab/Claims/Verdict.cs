using System.Runtime.InteropServices;

namespace AsyncLab;

/// <summary>What the samples say of a claim, and the ratios it rests on.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Outcome">What the samples say.</param>
/// <param name="Ratios">The ratios it rests on.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Verdict(Claim Claim, Outcome Outcome, IReadOnlyList<Ratio> Ratios) : IDisplayable
{
    /// <inheritdoc/>
    public string ToHtml() => Html.Section("verdict", $"""
        <p><span class="badge {Outcome.ToString().ToLowerInvariant()}">{Html.Encode(Texts.Get($"Outcome_{Outcome}"))}</span><strong>{Html.Encode(Claim.Id)}</strong> {Html.Encode(Claim.Sentence)}</p>
        {ToTable().ToMarkup()}
        """);

    private Table ToTable() => new(
        Texts.Columns("Pair", "Ratio", "Interval", "Rounds", "Runtime"),
        [.. Ratios.Select(r => (string[])[
            Texts.Format("Verdict_pair", r.Heavy, r.Light), $"{r.Samples.Median}", $"{r.Samples.MedianInterval}",
            $"{r.Samples.Values.Count}", RuntimeInformation.FrameworkDescription])]);
}
