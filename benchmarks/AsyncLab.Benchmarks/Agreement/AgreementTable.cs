using System.Globalization;
using System.Text;

namespace AsyncLab.Benchmarks;

/// <summary>How the library's measurements compare with those of other tools, as Markdown for a README.</summary>
/// <param name="Rows">What was measured.</param>
/// <param name="OverheadOfCalls">What the library's own loop costs around an awaited call.</param>
/// <param name="OverheadOfUnits">What the library's own loop costs around any other unit.</param>
/// <param name="When">When it was measured.</param>
/// <param name="Where">The machine and its runtimes.</param>
internal sealed record AgreementTable(
    IReadOnlyList<AgreementRow> Rows, Quantity OverheadOfCalls, Quantity OverheadOfUnits, DateTimeOffset When, string Where)
{
    /// <summary>What the command ends with.</summary>
    public int ExitCode => Rows.All(r => r.Agrees) ? Benchmarks.ExitCode.Success : Benchmarks.ExitCode.Differs;

    /// <summary>The table, what it was measured on before it, what else there is to know behind it.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Measured on {When:d MMMM yyyy} on {Where}.");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| program | AsyncLab | other tool | difference | within {AgreementRow.Tolerance:0 %} | processes |");
        text.AppendLine("| --- | ---: | ---: | ---: | --- | --- |");
        foreach (var row in Rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {row.Program} (`{row.Model}`) | {row.Ours.Median} | {row.Theirs.Median} ({row.Tool}) | {Signed(row.Difference)} | {(row.Agrees ? "yes" : "**no**")} | {row.Ours.Values.Count} and {row.Theirs.Values.Count} |");
        }

        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Each time is a median over processes, each on one CPU of which other programs took no more than {Undisturbed.Tolerable:0 %}{(Rows.Any(r => r.IsNoisy) ? ", where nothing else is said" : "")}.");
        text.AppendLine($"AsyncLab's own loop costs {OverheadOfCalls} around an awaited call and {OverheadOfUnits} around any other unit; its times include that.");
        foreach (var row in Rows.Where(r => r.IsNoisy))
            text.AppendLine(CultureInfo.InvariantCulture, $"Noisy machine: {row.Program} (`{row.Model}`) was never left alone, others took {row.Others:0 %}. Run it again when nothing else runs.");
        return text.ToString();
    }

    private static string Signed(double part) => part.ToString("+0.0 %;−0.0 %;0.0 %", CultureInfo.InvariantCulture);
}
