using System.Text.Json.Nodes;

namespace AsyncLab;

/// <summary>
/// A plot for the page, the table of its data for whoever cannot see it, and its finding in words.
/// The plot is one of plotly.js (https://plotly.com/javascript/reference/).
/// </summary>
/// <param name="Title">What is plotted.</param>
/// <param name="AltText">What the plot shows, in words: its finding.</param>
/// <param name="Data">The traces, as plotly.js documents them.</param>
/// <param name="Layout">The layout, as plotly.js documents it; fonts and colours of text and grid come from the page.</param>
/// <param name="Table">The numbers behind the plot.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Figure(string Title, string AltText, JsonArray Data, JsonObject Layout, Table Table) : IDisplayable
{
    /// <summary>What is missing or doubtful, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    private static readonly string Script = Html.Asset("figure.js");
    private static Figure? _bundleCarrier;

    /// <summary>The same figure with these sentences below it.</summary>
    public Figure WithNotes(params IReadOnlyList<string> notes) => this with { Notes = notes };

    /// <inheritdoc/>
    public string ToHtml()
    {
        var spec = new JsonObject { ["data"] = Data.DeepClone(), ["layout"] = Layout.DeepClone() };
        return Html.Section("figure", $"""
            {Bundle()}<figure id="asynclab-{Guid.NewGuid():N}">
            <figcaption class="title">{Html.Encode(Title)}</figcaption>
            <div class="drawing" role="img" aria-label="{Html.Encode(AltText)}" hidden></div>
            <p class="finding">{Html.Encode(AltText)}</p>{Html.Notes(Notes)}
            <details open><summary>{Html.Encode(Texts.Get("Figure_data"))}</summary>{Table.ToMarkup()}</details>
            <script type="application/json">{spec.ToJsonString()}</script>
            <script>{Script}</script>
            </figure>
            """);
    }

    // Outputs of a notebook share one page: the first figure brings plotly.js for all, and brings it again when shown again.
    private string Bundle()
    {
        var first = Interlocked.CompareExchange(ref _bundleCarrier, this, null);
        return first is null || ReferenceEquals(first, this) ? PlotlyBundle.Script : "";
    }
}
