using System.Globalization;

namespace AsyncLab;

/// <summary>A sentence with numbers of the run in it.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class Prose : IDisplayable
{
    private readonly FormattableString _text;

    private Prose(FormattableString text) => _text = text;

    /// <summary>The sentence; what stands in braces is set off.</summary>
    public static Prose Of(FormattableString text) => new(text);

    /// <inheritdoc/>
    public string ToHtml()
    {
        var values = _text.GetArguments().Select(a => $"<strong>{Html.Encode(a is null ? Texts.Get("Prose_missing") : Convert.ToString(a, CultureInfo.InvariantCulture))}</strong>");
        return Html.Section("prose", $"<p>{string.Format(CultureInfo.InvariantCulture, Html.Encode(_text.Format), [.. values])}</p>");
    }
}
