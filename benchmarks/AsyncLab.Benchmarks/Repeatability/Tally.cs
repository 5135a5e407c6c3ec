using System.Globalization;
using System.Text;

namespace AsyncLab.Benchmarks;

/// <summary>What several runs of a notebook found.</summary>
/// <param name="Notebook">Its name.</param>
/// <param name="Runs">The runs, at least one.</param>
internal sealed record Tally(string Notebook, IReadOnlyList<RepeatedRun> Runs)
{
    private IEnumerable<IGrouping<(string Claim, string Runtime), SavedVerdict>> Claims => Runs.SelectMany(r => r.Verdicts)
        .GroupBy(v => (v.Claim, v.Runtime)).OrderBy(g => g.Key.Claim.Length).ThenBy(g => g.Key.Claim, StringComparer.Ordinal);

    /// <summary>Whether there are verdicts, and every run succeeded and came to the same ones.</summary>
    public bool IsRepeatable =>
        Runs.All(r => r.Succeeded) && Claims.Any() && Claims.All(c => c.Count() == Runs.Count && c.Select(v => v.Outcome).Distinct().Count() == 1);

    /// <summary>The tally as Markdown: a line for each claim and runtime, below it the ratios with their range over the runs.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        var failed = Runs.Count(r => !r.Succeeded);
        var took = TimeSpan.FromSeconds(Math.Round(Runs.Sum(r => r.Took.TotalSeconds)));
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{Runs.Count} {(Runs.Count == 1 ? "run" : "runs")} of {Notebook}; took {took:h\\:mm\\:ss}{(failed > 0 ? $"; {failed} failed" : "")}.");
        text.AppendLine();
        if (!Claims.Any())
            text.AppendLine("No run came to a verdict.");
        foreach (var claim in Claims)
        {
            text.AppendLine($"- {claim.Key.Claim}, {claim.Key.Runtime}: {string.Join(", ", Outcomes(claim.ToArray()))}");
            foreach (var pair in claim.SelectMany(v => v.Ratios).GroupBy(r => (r.Heavy, r.Light)))
                text.AppendLine($"  - {pair.Key.Heavy} ÷ {pair.Key.Light}: {Range(pair)}");
        }

        return text.ToString();
    }

    private IEnumerable<string> Outcomes(SavedVerdict[] verdicts)
    {
        foreach (var same in verdicts.GroupBy(v => v.Outcome).OrderByDescending(g => g.Count()))
            yield return $"{same.Key.ToString().ToLowerInvariant()} {Times(same.Count())}";
        if (verdicts.Length < Runs.Count)
            yield return $"missing {Times(Runs.Count - verdicts.Length)}";
    }

    private static string Range(IEnumerable<SavedRatio> ratios)
    {
        var medians = new Samples(Unit.Ratio, [.. ratios.Select(r => r.Median)]);
        return $"{medians.Median} ({medians.Min} to {medians.Max})";
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
