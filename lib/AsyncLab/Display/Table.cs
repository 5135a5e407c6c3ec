namespace AsyncLab;

/// <summary>Rows of texts under headings.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, each with a text for every heading.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : IDisplayable
{
    /// <inheritdoc/>
    public string ToHtml() => Html.Section("data", ToMarkup());

    /// <summary>The <c>table</c> element alone.</summary>
    internal string ToMarkup()
    {
        var head = string.Concat(Columns.Select(c => Html.Heading("col", c)));
        var body = string.Concat(Rows.Select(row => $"<tr>{Row(row)}</tr>"));
        return $"<div class=\"scroll\"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>";
    }

    private static string Row(IReadOnlyList<string> row) =>
        Html.Heading("row", row[0]) + string.Concat(row.Skip(1).Select(c => $"<td>{Html.Encode(c)}</td>"));
}
