using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace AsyncLab.Notebooks.Export;

/// <summary>Finished HTML. Whatever is put into a template and is not <see cref="Html"/> is encoded.</summary>
/// <param name="Text">The markup.</param>
internal readonly record struct Html(string Text)
{
    public static readonly Html Empty = new("");

    /// <summary>A template: <c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>.</summary>
    public static Html Of(Template template) => template.ToHtml();

    public static Html Encode(string text) => new(WebUtility.HtmlEncode(text));

    public static Html Join(IEnumerable<Html> parts) => new(string.Join('\n', parts.Select(p => p.Text)));

    public static Html When(bool condition, Html html) => condition ? html : Empty;

    public override string ToString() => Text;

    [InterpolatedStringHandler]
    internal readonly struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + formattedCount * 32);

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(Html html) => _text.Append(html.Text);

        public void AppendFormatted(IEnumerable<Html> parts) => _text.Append(Join(parts).Text);

        public void AppendFormatted(string? text) => _text.Append(WebUtility.HtmlEncode(text));

        public void AppendFormatted(int number) => _text.Append(number);

        public Html ToHtml() => new(_text.ToString());
    }
}
