using System.Globalization;
using System.Text;

namespace AsyncLab.Benchmarks;

/// <summary>How the library's measurements compare with those of other tools, as Markdown for a README.</summary>
/// <param name="Rows">What was measured, at least one row.</param>
/// <param name="OverheadOfCalls">What the library's own loop costs around an awaited call.</param>
/// <param name="OverheadOfUnits">What the library's own loop costs around any other unit.</param>
/// <param name="When">When it was measured.</param>
/// <param name="Where">The machine and its runtimes.</param>
internal sealed record AgreementTable(
    IReadOnlyList<AgreementRow> Rows, Quantity OverheadOfCalls, Quantity OverheadOfUnits, DateTimeOffset When, string Where)
{
    /// <summary>Whether every row agrees.</summary>
    public bool Agrees => Rows.All(r => r.Agrees);

    /// <summary>The table, what it was measured on before it, what else there is to know behind it.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Measured on {When:d MMMM yyyy} on {Where}. Medians of {Rows[0].Ours.Values.Count} processes each, in turns, on one CPU.");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| program | AsyncLab | other tool | difference | within {AgreementRow.Tolerance:0 %} |");
        text.AppendLine("| --- | ---: | ---: | ---: | --- |");
        foreach (var row in Rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {row.Program} (`{row.Model}`) | {row.Ours.Median} | {row.Theirs.Median} ({row.Tool}) | {Signed(row.Difference)} | {(row.Agrees ? "yes" : "**no**")} |");
        }

        text.AppendLine();
        text.AppendLine($"AsyncLab's own loop costs {OverheadOfCalls} around an awaited call and {OverheadOfUnits} around any other unit; its times include that.");
        return text.ToString();
    }

    private static string Signed(double part) => part.ToString("+0.0 %;−0.0 %;0.0 %", CultureInfo.InvariantCulture);
}
